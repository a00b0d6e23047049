import { ApiSpecification } from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { nameSpecification, urlOf } from './cite';

type Known = NonNullable<Knowledge['specifications']>[string];

/** Standards come first; what is of no kind is a document like others. */
const KINDS = [
  'specification',
  'documentation',
  'software',
  'course',
  'service',
] as const;

/**
 * All documents, services and projects of the packs, by kind and title.
 *
 * @public
 */
export function listSpecifications(
  knowledge: Pick<Knowledge, 'specifications'>,
): ApiSpecification[] {
  const all = Object.entries(knowledge.specifications ?? {});
  const successors = new Map<string, string[]>();
  for (const [id, { supersededBy }] of all) {
    if (supersededBy) {
      successors.set(supersededBy, [
        ...(successors.get(supersededBy) ?? []),
        id,
      ]);
    }
  }
  return all
    .map(([id, known]) => ({
      ...present(knowledge, id, known),
      supersedes: (successors.get(id) ?? []).map(earlier =>
        nameSpecification(knowledge, earlier),
      ),
    }))
    .sort(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        one.title.localeCompare(other.title, 'en'),
    );
}

function rankOf({ kind = 'documentation' }: Pick<ApiSpecification, 'kind'>) {
  return KINDS.indexOf(kind);
}

function present(
  knowledge: Pick<Knowledge, 'specifications'>,
  id: string,
  known: Known,
): Omit<ApiSpecification, 'supersedes'> {
  const { partOf, supersededBy, newerVersion } = known;
  const { url, title, state, ocpp, verified, unverified, ...facts } = known;
  const address = urlOf(knowledge, id);
  const named = (key: string) => nameSpecification(knowledge, key);
  return {
    ...facts,
    id,
    title: title ?? id,
    state: state ?? 'unverified',
    ocpp: ocpp ?? [],
    ...doubtsOf({ verified, unverified }),
    ...(address && { url: address }),
    partOf: partOf === undefined ? undefined : named(partOf),
    supersededBy: supersededBy === undefined ? undefined : named(supersededBy),
    newerVersion: newerVersion === undefined ? undefined : named(newerVersion),
  };
}
