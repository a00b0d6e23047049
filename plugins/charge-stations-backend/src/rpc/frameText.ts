/** What a frame's text holds once transport noise is taken off. */
export interface FrameBody {
  /** The text for the JSON parser. */
  body: string;
  /** Whether a byte order mark stood before it. */
  byteOrderMark: boolean;
  /** Whether NUL characters stood after it. */
  trailingNul: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';
const NUL = '\0';

/** Takes off a byte order mark and trailing NUL characters, both of which stations send. */
export function frameBody(text: string): FrameBody {
  // By far the most frames begin and end as they should.
  if (text.startsWith('[') && text.endsWith(']')) {
    return { body: text, byteOrderMark: false, trailingNul: false };
  }
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  let trailingNul = false;
  // A loop, because an expression such as /[\s\0]+$/ takes quadratic time on a hostile text.
  let end = text.length;
  while (end > 0 && (text[end - 1] === NUL || text[end - 1].trim() === '')) {
    end--;
    trailingNul ||= text[end] === NUL;
  }
  const body = text.slice(byteOrderMark ? 1 : 0, end).trimStart();
  return { body, byteOrderMark, trailingNul };
}

/**
 * Whether objects and arrays are nested deeper than `limit`. Brackets inside strings do not count.
 * Deep nesting parses, but overflows the stack of whoever walks it afterwards.
 */
export function isDeeperThan(text: string, limit: number): boolean {
  if (!hasMoreOpenings(text, limit)) {
    return false;
  }
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') {
        i++;
      } else if (character === '"') {
        inString = false;
      }
    } else if (character === '"') {
      inString = true;
    } else if (character === '[' || character === '{') {
      depth++;
      if (depth > limit) {
        return true;
      }
    } else if (character === ']' || character === '}') {
      depth--;
    }
  }
  return false;
}

/** A cheap upper bound of the depth: native searches instead of a walk. */
function hasMoreOpenings(text: string, limit: number): boolean {
  let openings = 0;
  for (const bracket of ['[', '{']) {
    let at = text.indexOf(bracket);
    while (at >= 0) {
      openings++;
      if (openings > limit) {
        return true;
      }
      at = text.indexOf(bracket, at + 1);
    }
  }
  return false;
}
