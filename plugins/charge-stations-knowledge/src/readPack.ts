import { readFileSync } from 'node:fs';
import { InputError } from '@backstage/errors';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { Knowledge, packSchema } from './schema';

/**
 * Reads one pack.
 *
 * @throws InputError in one sentence: which file, where in it, what is wrong
 */
export function readPack(file: string): Knowledge {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  const at = (position: number) => `${file}:${lines.linePos(position).line}`;
  const [broken] = document.errors;
  if (broken) {
    throw refusal(at(broken.pos[0]), broken.message);
  }
  const result = packSchema.safeParse(document.toJS());
  if (result.success) {
    const { about, sources, ...facts } = result.data;
    return facts;
  }
  const [issue] = result.error.issues;
  const path = [
    ...issue.path,
    ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ];
  const node = path
    .map((_, index) => document.getIn(path.slice(0, path.length - index), true))
    .find(isNode);
  throw refusal(
    at(node?.range?.[0] ?? 0),
    `${path.join('.') || 'the file'}: ${issue.message}`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`The knowledge pack ${file} cannot be read`, error);
  }
}

function refusal(place: string, finding: string): InputError {
  return new InputError(
    `The knowledge pack ${place} has an error, ${finding.split('\n')[0]}`,
  );
}
