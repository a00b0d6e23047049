import { isPlaceholder, RUNBOOK_PLACEHOLDERS } from './placeholders';

/** What is wrong with one line of a runbook; undefined where nothing is. */
type LineRule = (line: LineParts) => string | undefined;

interface LineParts {
  /** What is not code. */
  prose: string;
  code: string;
}

const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;
const CODE = /(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g;

/**
 * Looks for what would not be shown as its author meant it, and for places in which the value of a placeholder would
 * not be shown as mere text: in an address, in HTML, in code.
 */
export function findBodyProblem(
  body: string,
): { line: number; message: string } | undefined {
  let fence: string | undefined;
  for (const [index, text] of body.split(/\r?\n/).entries()) {
    const mark = FENCE.exec(text)?.[1];
    const isFence: boolean =
      mark !== undefined &&
      (fence === undefined || (mark[0] === fence[0] && mark >= fence));
    const line = fence === undefined && !isFence ? partsOf(text) : inCode(text);
    if (isFence) {
      fence = fence === undefined ? mark : undefined;
    }
    const message = RULES.map(rule => rule(line)).find(Boolean);
    if (message) {
      return { line: index + 1, message };
    }
  }
  return fence === undefined
    ? undefined
    : { line: body.split('\n').length, message: 'a block of code has no end' };
}

function partsOf(text: string): LineParts {
  const code: string[] = [];
  if (text.includes('\\`')) {
    return { prose: text, code: '' };
  }
  const prose = text.replace(CODE, (span, _, inside: string) => {
    code.push(inside);
    return ' '.repeat(span.length);
  });
  return { prose, code: code.join(' ') };
}

function inCode(text: string): LineParts {
  return { prose: '', code: text };
}

const RULES: LineRule[] = [
  // One without a partner would find it among those of a value.
  ({ prose }) =>
    prose.includes('`')
      ? 'a backtick has no partner on its line, or a backslash before it'
      : undefined,
  ({ prose }) => {
    const names = [...prose.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)];
    const unknown = names.find(([, name]) => !isPlaceholder(name));
    return (
      unknown &&
      `there is no value ${unknown[0]}; there are ${RUNBOOK_PLACEHOLDERS.join(
        ', ',
      )}`
    );
  },
  ({ code }) =>
    /\{\{.*\}\}/.test(code)
      ? 'a value cannot stand in code: it is shown as code anyway'
      : undefined,
  ({ prose }) =>
    /<(?!https?:\/\/[^\s<>]*>)[a-z/!?]/i.test(prose)
      ? 'HTML is not shown; write Markdown, or put it into backticks'
      : undefined,
  ({ prose }) =>
    /\]\([^)]*$/.test(prose) || /^\s*\[[^\]]+\]:\s*$/.test(prose)
      ? 'a link has to end on its line'
      : undefined,
  ({ prose }) =>
    /\]\([^)]*\{\{/.test(prose) ||
    /^\s*\[[^\]]+\]:.*\{\{/.test(prose) ||
    /(?::\/\/|www\.|@)\S*\{\{/i.test(prose) ||
    /<[^>]*\{\{/.test(prose)
      ? 'a value cannot stand in an address'
      : undefined,
  ({ prose }) =>
    /[^\s([*_"'„“–—-]\{\{/.test(prose)
      ? 'a value needs a space before it'
      : undefined,
];
