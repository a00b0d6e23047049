import { readFile, writeFile } from 'node:fs/promises';
import { NotFoundError } from '@backstage/errors';

const BEGIN = '<!-- results of `npm run bench`: begin -->';
const END = '<!-- results of `npm run bench`: end -->';

/** Puts results between the two marks of a Markdown page; the prose around them is a person's. */
export async function replaceResults(options: {
  page: string;
  results: string;
}): Promise<void> {
  const text = await readFile(options.page, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new NotFoundError(`${options.page} lacks "${BEGIN}" and "${END}"`);
  }
  const before = text.slice(0, begin + BEGIN.length);
  await writeFile(
    options.page,
    `${before}\n\n${options.results}\n\n${text.slice(end)}`,
  );
}
