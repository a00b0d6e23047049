import {
  ApiCodeExplanation,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { cite } from '../specifications/cite';

/** Codes of vendors: `acme:pump`. */
export function vendorCodes(
  knowledge: Knowledge,
  version?: OcppVersion,
): ApiCodeExplanation[] {
  return Object.entries(knowledge.vendors ?? {}).flatMap(([id, vendor]) =>
    Object.entries(vendor.codes ?? {}).map(([name, known]) => ({
      code: `${id}:${name}`,
      isKnown: true,
      title: known.title ?? known.info ?? known.vendorErrorCode ?? name,
      taxonomy: { id, title: vendor.title ?? id },
      meaning: known.meaning,
      recovery: known.recovery,
      advice: known.advice,
      severity:
        known.severity === undefined
          ? undefined
          : { faulted: known.severity, otherwise: known.severity },
      responsible: known.responsible ?? [],
      stopsCharging: known.stopsCharging,
      aliases: known.vendorErrorCode ? [known.vendorErrorCode] : [],
      references: cite(
        knowledge,
        known.references ?? vendor.references,
        version,
      ),
      variants: [],
      ...doubtsOf(known),
    })),
  );
}
