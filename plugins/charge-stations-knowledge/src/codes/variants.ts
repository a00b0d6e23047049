import {
  ApiCodeVariant,
  fold,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { cite } from '../specifications/cite';

/** A variant, and under which standard code a vendor reports it. */
export interface KnownVariant {
  /** The standard name; undefined where it is not known. */
  standardCode: string | undefined;
  variant: ApiCodeVariant;
}

/** What vendors report under standard codes, told apart by what `info` says. */
export function listVariants(
  knowledge: Knowledge,
  options: {
    /** The standard name of an error code in any spelling. */
    standardCodeOf: (spelling: string) => string | undefined;
    version?: OcppVersion;
  },
): KnownVariant[] {
  return Object.entries(knowledge.vendors ?? {}).flatMap(([id, vendor]) => {
    const title = vendor.title ?? id;
    return Object.entries(vendor.faults ?? {}).map(([name, fault]) => ({
      standardCode: options.standardCodeOf(fault.errorCode ?? ''),
      variant: {
        id: `${id}:${name}`,
        title: fault.title ?? fault.raised ?? title,
        vendor: { id, title },
        raised: fault.raised,
        resolved: fault.resolved,
        meaning: fault.meaning,
        recovery: fault.recovery,
        advice: fault.advice,
        responsible: fault.responsible ?? [],
        stopsCharging: fault.stopsCharging,
        references: cite(
          knowledge,
          fault.references ?? vendor.references,
          options.version,
        ),
        ...doubtsOf(fault),
      },
    }));
  });
}

/** The variant that a text tells, whether it begins or ends it. */
export function variantOf(
  variants: readonly ApiCodeVariant[],
  info: string | null | undefined,
): ApiCodeVariant | undefined {
  const text = fold(info);
  return text === ''
    ? undefined
    : variants.find(({ raised, resolved }) =>
        [raised, resolved].some(known => known && fold(known) === text),
      );
}
