import { Replacement, replaceSpans } from './spans';

/** The user part of a URL (RFC 3986 §3.2.1), which may carry a password. JSON may write `/` as `\/`. */
const USER_INFO =
  /(?<=[a-z][a-z0-9+.-]{0,20}:\\?\/\\?\/)[^\s\\/?#"@][^\s\\/?#"]*(?=@)/gi;

/** Finds the user part of every URL in a text. */
export function userInfos(
  text: string,
  mask: (value: string) => string,
): Replacement[] {
  if (!text.includes('@')) {
    return [];
  }
  return [...text.matchAll(USER_INFO)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: mask(match[0]),
  }));
}

/** Replaces the user part of every URL in a text by its mask. */
export function maskUserInfo(
  text: string,
  mask: (value: string) => string,
): string {
  return replaceSpans(text, userInfos(text, mask));
}
