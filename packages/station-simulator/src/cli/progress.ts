import { Tally } from '../fleet/Tally';

const EVERY_MS = 3_000;

/** One status line on stderr every few seconds; on a terminal it replaces itself, elsewhere it is off unless forced. */
export function showProgress(
  tally: Tally,
  forced = false,
): { end: () => void } {
  const { stderr } = process;
  const write = () =>
    stderr.write(
      stderr.isTTY ? `\r\u001b[K${tally.describe()}` : `${tally.describe()}\n`,
    );
  const timer =
    stderr.isTTY || forced ? setInterval(write, EVERY_MS) : undefined;
  return {
    end: () => {
      clearInterval(timer);
      const start = stderr.isTTY ? '\r\u001b[K' : '';
      stderr.write(`${start}${tally.describe()}\n`);
    },
  };
}
