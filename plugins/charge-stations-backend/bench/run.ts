/*
 * Measures the backend against a bare server in the same run and prints, or writes into a page,
 * what came of it. Called by `npm run bench`.
 */
import { endChildren } from './child';
import { alone, calls, memory, storms } from './kinds';
import { describeMachine } from './machine';
import { checkOpenFiles } from './memory';
import { readOptions, say, type BenchOptions } from './options';
import { replaceResults } from './page';
import { sizesOf } from './sizes';

/** Calls, storms and idle connections; calls alone where options name some of them. */
async function everything(options: BenchOptions) {
  const { idle, fleet } = sizesOf(options);
  checkOpenFiles(Math.max(idle, fleet));
  const isPart = options.protocol.length + options.compression.length > 0;
  const results = [
    `Measured on ${new Date()
      .toISOString()
      .slice(0, 10)}: ${await describeMachine()}.`,
    ...(await calls(options)),
  ];
  if (!isPart) {
    results.push(...(await storms(options)), ...(await memory(options)));
  }
  const text = results.join('\n\n');
  say(`\n${text}`);
  if (options.page && !options.quick && !options.profile && !isPart) {
    await replaceResults({ page: options.page, results: text });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, endChildren);
}

const options = readOptions();
const measure = alone[options.only ?? ''] ?? everything;

measure(options).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
