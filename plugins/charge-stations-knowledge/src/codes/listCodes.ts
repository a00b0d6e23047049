import {
  ApiCodeExplanation,
  fold,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from '../schema';
import { alarmCodes, problemCodes } from './deviceModelCodes';
import { securityCodes } from './securityCodes';
import { taxonomyCodes } from './taxonomyCodes';
import { listVariants } from './variants';
import { vendorCodes } from './vendorCodes';

/** Those that a reader meets first; the others follow by title. */
const FIRST = ['ocpp16', 'ocpp2', 'security'];

/** All that is known of codes, for one version of OCPP or whatever the version. */
export type CodeList = readonly ApiCodeExplanation[];

/** Made once for each set of packs and version. */
const madeOf = new WeakMap<Knowledge, Map<string, CodeList>>();

/**
 * All codes that packs know, those of standards first, with references to documents of the version.
 *
 * @public
 */
export function listCodes(
  knowledge: Knowledge,
  version?: OcppVersion,
): CodeList {
  const made = madeOf.get(knowledge) ?? new Map<string, CodeList>();
  madeOf.set(knowledge, made);
  const codes = made.get(version ?? '') ?? readCodes(knowledge, version);
  made.set(version ?? '', codes);
  return codes;
}

function readCodes(knowledge: Knowledge, version?: OcppVersion): CodeList {
  const standardCodeOf = standardCodes(knowledge);
  const variants = listVariants(knowledge, { standardCodeOf, version });
  const withVariants = (code: ApiCodeExplanation) => ({
    ...code,
    variants: variants.flatMap(({ standardCode, variant }) =>
      standardCode !== undefined && code.code === `ocpp16:${standardCode}`
        ? variant
        : [],
    ),
  });
  return [
    ...taxonomyCodes(knowledge, version).map(withVariants),
    ...problemCodes(knowledge, version),
    ...alarmCodes(knowledge, version),
    ...securityCodes(knowledge, version),
    ...vendorCodes(knowledge, version),
  ].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      one.taxonomy.title.localeCompare(other.taxonomy.title, 'en'),
  );
}

function rankOf({ taxonomy }: ApiCodeExplanation): number {
  const place = FIRST.indexOf(taxonomy.id);
  return place < 0 ? FIRST.length : place;
}

/** Names of OCPP 1.6 by their spellings. */
function standardCodes(knowledge: Knowledge) {
  const names = new Map(
    Object.entries(knowledge.taxonomies?.ocpp16?.codes ?? {}).flatMap(
      ([name, { aliases = [] }]) =>
        [name, ...aliases].map(spelling => [fold(spelling), name] as const),
    ),
  );
  return (spelling: string) => names.get(fold(spelling));
}
