import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { parseYaml } from '../parseYaml';
import { findBodyProblem } from './findBodyProblem';
import { Runbook } from './types';

/** As ids of baselines are: they stand in addresses. */
const ID = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const sentence = z.string().min(1);

const texts = z
  .union([sentence, z.array(sentence).min(1)])
  .transform(value => (typeof value === 'string' ? [value] : value))
  .optional();

const frontMatter = z
  .strictObject({
    title: sentence.refine(title => !title.includes('{{'), {
      message: 'a title has no values',
    }),
    codes: texts,
    vendors: texts,
    models: texts,
    info: texts,
    keys: texts,
    safety: sentence.optional(),
  })
  .refine(({ info, codes }) => !info || codes, {
    path: ['info'],
    message: 'a text tells faults of a code apart, so it needs codes',
  });

/**
 * What of a runbook its file says.
 *
 * @public
 */
export type ParsedRunbook = Omit<Runbook, 'source'>;

/**
 * Reads a runbook.
 *
 * @throws InputError in one sentence: which file, on which line, what is wrong
 *
 * @public
 */
export function parseRunbook(options: {
  id: string;
  text: string;
  /** As it is to be named in errors. */
  file: string;
}): ParsedRunbook {
  const { id, file } = options;
  const name = `The runbook ${file}`;
  const text = options.text.replace(/^\uFEFF/, '');
  if (!ID.test(id)) {
    throw new InputError(
      `${name} is called otherwise than an address allows: small letters, digits and - . _`,
    );
  }
  const [whole, yaml] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined) {
    throw new InputError(
      `${name}:1 has an error, it does not begin with front matter: a line ---, title and codes, a line ---`,
    );
  }
  const {
    codes = [],
    vendors = [],
    models = [],
    info = [],
    keys = [],
    ...facts
    // The line of the first --- is counted with.
  } = parseYaml({
    text: `\n${yaml}`,
    name,
    schema: frontMatter,
    textsOnly: true,
  });
  const body = text.slice(whole.length);
  const problem = findBodyProblem(body);
  if (problem) {
    const line = whole.split('\n').length - 1 + problem.line;
    throw new InputError(`${name}:${line} has an error, ${problem.message}`);
  }
  return {
    id,
    ...facts,
    codes: codes.map(withTaxonomy),
    vendors,
    models,
    info,
    keys,
    text: body.replace(/^\s*# [^\n]*\n?/, '').trim(),
  };
}

/** `GroundFailure` is the code of OCPP 1.6. */
function withTaxonomy(code: string): string {
  return code.includes(':') ? code : `ocpp16:${code}`;
}
