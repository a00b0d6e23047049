import { Knowledge } from '../schema';

/** Documents without a title, with an address that another has, or that name others that there are not. */
export function proveSpecifications(pack: Knowledge, all: Knowledge): string[] {
  const known = all.specifications ?? {};
  const owners = new Map<string, string[]>();
  for (const [id, { url }] of Object.entries(known)) {
    if (url) {
      owners.set(url, [...(owners.get(url) ?? []), id]);
    }
  }
  return Object.keys(pack.specifications ?? {}).flatMap(id => {
    // With what other packs say of it.
    const { title, url, partOf, supersededBy, newerVersion } = known[id];
    const others = (owners.get(url ?? '') ?? []).filter(other => other !== id);
    const named = { partOf, supersededBy, newerVersion };
    return [
      ...(title ? [] : ['it has no title']),
      ...others.map(other => `${other} has the same address`),
      ...Object.entries(named).flatMap(([field, other]) =>
        other === undefined || (known[other] && other !== id)
          ? []
          : [`${field}: no pack has another specification ${other}`],
      ),
    ].map(finding => `specifications.${id}: ${finding}`);
  });
}
