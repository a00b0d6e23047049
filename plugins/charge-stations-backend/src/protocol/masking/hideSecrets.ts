import { Mask } from './mask';

/** What is shorter stands in texts by chance. */
const SHORTEST = 8;

/** Masks these values wherever they stand in a text, in capitals or not: hexadecimal digits may be either. */
export function hideSecrets(
  text: string,
  options: { secrets: Iterable<string>; mask: Mask },
): string {
  let hidden = text;
  for (const secret of options.secrets) {
    if (secret.length >= SHORTEST) {
      const pattern = new RegExp(escaped(secret), 'gi');
      hidden = hidden.replace(pattern, () => options.mask(secret));
    }
  }
  return hidden;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
