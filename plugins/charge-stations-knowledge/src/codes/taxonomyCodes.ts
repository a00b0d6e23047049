import {
  ApiCodeExplanation,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { cite } from '../specifications/cite';

type Taxonomies = NonNullable<Knowledge['taxonomies']>;
type FaultCode = NonNullable<Taxonomies[string]['codes']>[string];

/** The codes that taxonomies list. */
export function taxonomyCodes(
  knowledge: Knowledge,
  version?: OcppVersion,
): ApiCodeExplanation[] {
  return Object.entries(knowledge.taxonomies ?? {}).flatMap(([id, taxonomy]) =>
    Object.entries(taxonomy.codes ?? {}).map(([name, known]) => ({
      code: `${id}:${name}`,
      isKnown: known.meaning !== undefined || known.name !== undefined,
      // A number says nothing; the name of a standard code is the code itself.
      title: known.name ? titleOf(name, known) : name,
      taxonomy: { id, title: taxonomy.title ?? id },
      is: known.is,
      meaning: known.meaning,
      recovery: known.recovery,
      remark: known.remark,
      severity: severityOf(known),
      responsible: known.responsible ?? [],
      stopsCharging: known.stopsCharging,
      legalStatuses: known.legalStatuses,
      aliases: known.aliases ?? [],
      standardCode: known.ocpp16,
      references: cite(
        knowledge,
        known.references ?? taxonomy.references,
        version,
      ),
      variants: [],
      ...doubtsOf(known),
    })),
  );
}

function titleOf(code: string, { name, is }: FaultCode): string {
  return is === 'ours' ? name! : `${code} ${name}`;
}

function severityOf({ severity }: FaultCode) {
  return typeof severity === 'number'
    ? { faulted: severity, otherwise: severity }
    : severity;
}
