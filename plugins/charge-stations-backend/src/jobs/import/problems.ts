import { ImportProblem } from '../../model';
import { Mask, maskText } from '../../protocol';

const MOST_EXAMPLES = 5;
const EXCERPT = 160;
/** As much of a line as is searched for secrets before it is cut. */
const SEARCHED = 4_000;

/** Notes one more line that was not understood. */
export function withProblem(
  problems: ImportProblem[],
  found: {
    reason: string;
    message: string;
    line: number;
    text: string;
    mask: Mask;
  },
): ImportProblem[] {
  const { reason, message, line } = found;
  const known = problems.find(problem => problem.reason === reason);
  const { lines, examples } = known ?? { lines: 0, examples: [] };
  const excerpt = () =>
    maskText(found.text.slice(0, SEARCHED), found.mask).slice(0, EXCERPT);
  const problem: ImportProblem = {
    reason,
    message: known?.message ?? message,
    lines: lines + 1,
    examples:
      examples.length < MOST_EXAMPLES
        ? [...examples, { line, excerpt: excerpt() }]
        : examples,
  };
  return known
    ? problems.map(it => (it === known ? problem : it))
    : [...problems, problem];
}
