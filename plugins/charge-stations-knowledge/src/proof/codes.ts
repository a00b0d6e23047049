import { fold } from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from '../schema';

/** Codes that are told apart by nothing, and statuses, standard codes and texts that there are not. */
export function proveCodes(pack: Knowledge, all: Knowledge): string[] {
  return [
    ...proveTaxonomies(pack, all),
    ...proveVendors(pack, all),
    ...proveOcpi(pack, all),
  ];
}

function proveTaxonomies(pack: Knowledge, all: Knowledge): string[] {
  const standard = all.taxonomies?.ocpp16?.codes ?? {};
  const statuses = new Set(
    Object.values(all.statuses ?? {}).flatMap(family =>
      Object.keys(family.statuses ?? {}),
    ),
  );
  return Object.entries(pack.taxonomies ?? {}).flatMap(
    ([id, { codes = {} }]) => {
      const at = `taxonomies.${id}.codes`;
      const names = Object.entries(codes).flatMap(
        ([name, { aliases = [] }]) => [name, ...aliases],
      );
      return [
        ...twice(names).map(finding => `${at}: ${finding}`),
        ...Object.entries(codes).flatMap(
          ([name, { ocpp16, legalStatuses = [] }]) =>
            [
              ...(ocpp16 === undefined || standard[ocpp16]
                ? []
                : [`OCPP 1.6 has no code ${ocpp16}`]),
              ...legalStatuses.flatMap(status =>
                statuses.has(status)
                  ? []
                  : [`no pack has the status ${status}`],
              ),
            ].map(finding => `${at}.${name}: ${finding}`),
        ),
      ];
    },
  );
}

function proveVendors(pack: Knowledge, all: Knowledge): string[] {
  const spellings = new Set(
    Object.entries(all.taxonomies?.ocpp16?.codes ?? {}).flatMap(
      ([name, { aliases = [] }]) => [name, ...aliases].map(fold),
    ),
  );
  return Object.entries(pack.vendors ?? {}).flatMap(([id, { faults = {} }]) => {
    const at = `vendors.${id}.faults`;
    const texts = Object.values(faults).flatMap(({ raised }) => raised ?? []);
    return [
      ...twice(texts).map(finding => `${at}: ${finding}`),
      ...Object.entries(faults).flatMap(([name, { errorCode }]) =>
        errorCode === undefined || spellings.has(fold(errorCode))
          ? []
          : [`${at}.${name}: OCPP 1.6 has no code ${errorCode}`],
      ),
    ];
  });
}

function proveOcpi({ ocpi }: Knowledge, all: Knowledge): string[] {
  return Object.entries(ocpi?.from ?? {}).flatMap(([from, mappings]) =>
    Object.entries(mappings ?? {}).flatMap(
      ([value, { status, alternatives = [] }]) =>
        [status, ...alternatives].flatMap(one =>
          all.ocpi?.statuses?.[one]
            ? []
            : [`ocpi.from.${from}.${value}: OCPI has no status ${one}`],
        ),
    ),
  );
}

/** Case and punctuation tell nothing apart. */
function twice(names: string[]): string[] {
  const seen = new Map<string, string>();
  return names.flatMap(name => {
    const earlier = seen.get(fold(name));
    seen.set(fold(name), name);
    return earlier === undefined ? [] : [`${earlier} and ${name} are the same`];
  });
}
