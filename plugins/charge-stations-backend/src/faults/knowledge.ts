import { Knowledge, Severity } from '../model';
import { fold } from './text';
import { compileVendorCodes, VendorCodes } from './vendorCodes';

/** What the packs say, as the rules look it up. Built once; names and texts are folded. */
export interface FaultKnowledge {
  /** Spelling of an OCPP 1.6 error code to its standard name. */
  standardCodes: ReadonlyMap<string, string>;
  /** By code with its taxonomy. */
  severities: ReadonlyMap<string, KnownSeverity>;
  /** What stands in place of a code and is none. */
  nothing: ReadonlySet<string>;
  /** Taxonomies whose codes are told by how they are written. */
  writings: ReadonlyArray<{ taxonomy: string; pattern: RegExp }>;
  /** Taxonomies that a vendorId announces. */
  announced: ReadonlyMap<string, AnnouncedTaxonomy>;
  /** Codes of taxonomies that techCode names without an announcement, by their spelling. */
  techCodes: ReadonlyMap<string, string>;
  vendorCodes: VendorCodes;
  /** Texts that end a fault, each with those that it ends (O3). */
  resolutions: ReadonlyMap<string, readonly string[]>;
  /** Variables that are problems or moments (X2 to X4). */
  variables: ReadonlyMap<string, 'problem' | 'moment'>;
  /** Variables that are true until somebody has been there. */
  siteVisits: ReadonlySet<string>;
  /** Components whose Active is an alarm (X4). */
  activeAlarms: ReadonlySet<string>;
}

/** A taxonomy whose codes a vendorId announces. */
export interface AnnouncedTaxonomy {
  taxonomy: string;
  infoPerCode: boolean;
  /** Its codes by their spelling, as the packs write them. */
  codes: ReadonlyMap<string, string>;
}

/** Of a report with status Faulted, and of any other; undefined where nobody says. */
export interface KnownSeverity {
  faulted?: Severity;
  otherwise?: Severity;
}

type Taxonomy = NonNullable<Knowledge['taxonomies']>[string];

/** Makes look-ups of what packs say. */
export function compileKnowledge(knowledge: Knowledge): FaultKnowledge {
  const taxonomies = Object.entries(knowledge.taxonomies ?? {});
  const variables = Object.entries(knowledge.variables ?? {});
  return {
    standardCodes: spellings(knowledge.taxonomies?.ocpp16),
    severities: new Map(taxonomies.flatMap(severitiesOf)),
    nothing: new Set(['', ...(knowledge.nothing ?? []).map(fold)]),
    writings: taxonomies.flatMap(([taxonomy, { written }]) =>
      written && 'prefix' in written
        ? { taxonomy, pattern: patternOf(written) }
        : [],
    ),
    announced: new Map(
      taxonomies.flatMap(([taxonomy, { written, codes }]) =>
        written && 'vendorId' in written
          ? [
              [
                fold(written.vendorId),
                {
                  taxonomy,
                  infoPerCode: written.infoPerCode ?? false,
                  codes: spellings({ codes }),
                },
              ] as const,
            ]
          : [],
      ),
    ),
    techCodes: new Map(taxonomies.flatMap(techCodesOf)),
    vendorCodes: compileVendorCodes(knowledge.vendors ?? {}),
    resolutions: resolutionsOf(knowledge.vendors ?? {}),
    variables: new Map(
      variables.flatMap(([name, fact]) =>
        fact.is ? [[fold(name), fact.is] as const] : [],
      ),
    ),
    siteVisits: new Set(
      variables.flatMap(([name, fact]) =>
        fact.needsSiteVisit ? fold(name) : [],
      ),
    ),
    activeAlarms: new Set(
      Object.entries(knowledge.components ?? {}).flatMap(([name, fact]) =>
        fact.activeIsAlarm ? fold(name) : [],
      ),
    ),
  };
}

/** Names of codes by their spellings. */
function spellings(
  taxonomy: Pick<Taxonomy, 'codes'> | undefined,
): Map<string, string> {
  const codes = Object.entries(taxonomy?.codes ?? {});
  return new Map(
    codes.flatMap(([name, { aliases = [], is }]) =>
      // NoError is no fault, and a name of ours is never sent.
      is ? [] : [name, ...aliases].map(known => [fold(known), name] as const),
    ),
  );
}

function techCodesOf([taxonomy, { written, codes }]: [string, Taxonomy]) {
  return written && 'vendorId' in written && written.inTechCode
    ? [...spellings({ codes })].map(
        ([spelling, name]) => [spelling, `${taxonomy}:${name}`] as const,
      )
    : [];
}

function severitiesOf([taxonomy, { codes = {} }]: [string, Taxonomy]) {
  return Object.entries(codes).flatMap(([name, { severity }]) => {
    const known =
      typeof severity === 'number'
        ? { faulted: severity, otherwise: severity }
        : severity;
    return known ? [[`${taxonomy}:${name}`, known] as const] : [];
  });
}

/** Not within another word or a longer number. */
function patternOf(written: { prefix: string; digits: number }): RegExp {
  const { prefix, digits } = written;
  return new RegExp(`(?:^|[^a-z0-9])(${prefix}\\d{${digits}})(?!\\d)`, 'i');
}

function resolutionsOf(vendors: NonNullable<Knowledge['vendors']>) {
  const resolutions = new Map<string, string[]>();
  const faults = Object.values(vendors).flatMap(vendor =>
    Object.values(vendor.faults ?? {}),
  );
  for (const { raised, resolved, verified } of faults) {
    if (raised && resolved && verified !== false) {
      const known = resolutions.get(fold(resolved)) ?? [];
      resolutions.set(fold(resolved), [...known, fold(raised)]);
    }
  }
  return resolutions;
}
