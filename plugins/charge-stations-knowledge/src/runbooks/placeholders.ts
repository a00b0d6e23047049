/**
 * The values of a fault that a runbook can name, as `{{station}}`.
 *
 * @public
 */
export const RUNBOOK_PLACEHOLDERS = [
  'station',
  'connector',
  'site',
  'vendor',
  'model',
  'firmware',
  'code',
  'errorCode',
  'vendorErrorCode',
  'info',
  'since',
] as const;

/** One of {@link RUNBOOK_PLACEHOLDERS}. @public */
export type RunbookPlaceholder = (typeof RUNBOOK_PLACEHOLDERS)[number];

/** @public */
export type RunbookValues = Partial<Record<RunbookPlaceholder, string>>;

const PLACEHOLDER = /\\*\{\{\s*([^{}\n]*?)\s*\}\}/g;
const LONGEST_VALUE = 255;
/** Shown where the station or the catalog says nothing. */
const NOTHING = 'not known';

/**
 * Puts the values of a fault into a runbook. What a station sent is data: each value becomes code of Markdown, in which
 * nothing means anything, fenced by more backticks than there are anywhere. A `|` would still end a cell of a table, so
 * it stands between two pieces of code as an entity. Runbooks have no backtick without a partner, which one of a value could
 * become.
 *
 * @public
 */
export function fillRunbook(text: string, values: RunbookValues): string {
  const longest = Math.max(
    0,
    ...[text, ...Object.values(values)].flatMap(part =>
      (part?.match(/`+/g) ?? []).map(run => run.length),
    ),
  );
  const fence = '`'.repeat(longest + 1);
  return text.replace(PLACEHOLDER, (written, name: string) => {
    if (!isPlaceholder(name)) {
      return written;
    }
    const value = asOneLine(values[name] ?? '');
    return value === '' ? NOTHING : asCode(value, fence);
  });
}

/** Whether a runbook may name it. */
export function isPlaceholder(name: string): name is RunbookPlaceholder {
  return RUNBOOK_PLACEHOLDERS.some(known => known === name);
}

/** Without line ends and without characters that are not seen or turn the direction of what follows. */
function asOneLine(value: string): string {
  const line = value
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST_VALUE
    ? `${characters.slice(0, LONGEST_VALUE).join('')}…`
    : line;
}

function asCode(value: string, fence: string): string {
  return value
    .split('|')
    .map(part => (part === '' ? '' : codeSpan(part, fence)))
    .join('&#124;');
}

/** CommonMark 0.31, section 6.1: one space at both ends is taken away again, unless there is nothing else. */
function codeSpan(part: string, fence: string): string {
  const isPadded = /^[` ]|[` ]$/.test(part) && part.trim() !== '';
  return isPadded ? `${fence} ${part} ${fence}` : `${fence}${part}${fence}`;
}
