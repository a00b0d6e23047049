import {
  ApiSpecificationName,
  ApiSpecificationReference,
  OcppVersion,
  referenceWords,
} from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from '../schema';

/** A place in a document, as packs write it. */
export interface Reference {
  /** A key of `specifications`. */
  specification: string;
  section?: string;
}

/**
 * Makes links and their words of places in documents: those of the version that a station speaks, and those of
 * documents of no version. Without a version all of them. A document that no pack has goes by its id.
 *
 * @public
 */
export function cite(
  knowledge: Pick<Knowledge, 'specifications'>,
  references: readonly Reference[] | undefined,
  version?: OcppVersion,
): ApiSpecificationReference[] {
  return (references ?? []).flatMap(({ specification, section }) => {
    const known = knowledge.specifications?.[specification];
    if (version && known?.ocpp && !known.ocpp.includes(version)) {
      return [];
    }
    const name = nameSpecification(knowledge, specification);
    const { title } = name;
    const url = urlOf(knowledge, specification);
    return {
      ...name,
      words: referenceWords({ title, section }),
      state: known?.state ?? 'unverified',
      ...(section && { section }),
      ...(url && { url }),
      ...(known?.version && { version: known.version }),
      ...(known?.language && { language: known.language }),
      ...(known?.supersededBy && {
        supersededBy: nameSpecification(knowledge, known.supersededBy),
      }),
      ...(known?.newerVersion && {
        newerVersion: nameSpecification(knowledge, known.newerVersion),
      }),
    };
  });
}

/** A document as links to its page name it. */
export function nameSpecification(
  { specifications }: Pick<Knowledge, 'specifications'>,
  specification: string,
): ApiSpecificationName {
  const title = specifications?.[specification]?.title ?? specification;
  return { specification, title };
}

/** Its own address, or that of what it is a part of. */
export function urlOf(
  { specifications }: Pick<Knowledge, 'specifications'>,
  specification: string,
): string | undefined {
  const known = specifications?.[specification];
  return known?.url ?? specifications?.[known?.partOf ?? '']?.url;
}
