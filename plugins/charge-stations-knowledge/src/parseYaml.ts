import { InputError } from '@backstage/errors';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/**
 * Reads a YAML text by a schema.
 *
 * @public
 * @throws InputError in one sentence: what it is, on which line, what is wrong
 */
export function parseYaml<T>(options: {
  text: string;
  /** What the text is and where it comes from, as a sentence begins: `The knowledge pack /etc/ours.yaml`. */
  name: string;
  schema: z.ZodType<T>;
  /** Leaves every value the text that it is written as: `1.10` stays so, and `true` is a word. */
  textsOnly?: boolean;
}): T {
  const { text, name, schema, textsOnly } = options;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    ...(textsOnly && { schema: 'failsafe' }),
  });
  const at = (position: number) => `${name}:${lines.linePos(position).line}`;
  const [broken] = document.errors;
  if (broken) {
    throw refusal(at(broken.pos[0]), broken.message);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) {
    return result.data;
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

function refusal(place: string, finding: string): InputError {
  return new InputError(`${place} has an error, ${finding.split('\n')[0]}`);
}
