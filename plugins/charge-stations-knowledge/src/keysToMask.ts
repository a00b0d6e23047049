import { Knowledge } from './schema';

/**
 * The keys whose values must never be stored, shown or logged: secrets and personal data of all packs, with their
 * aliases. They count for every station, because a vendor is only known once a station has booted, and hiding too
 * much does less harm. Names that look like secrets are masked besides (`isSecretName`).
 *
 * @public
 */
export function keysToMask(knowledge: Knowledge): string[] {
  const families = Object.values(knowledge.configuration ?? {});
  const names = families.flatMap(({ keys = {} }) =>
    Object.entries(keys).flatMap(([key, known]) =>
      known.class === 'secret' || known.personal
        ? [key, ...(known.aliases ?? [])]
        : [],
    ),
  );
  return [...new Set(names)];
}
