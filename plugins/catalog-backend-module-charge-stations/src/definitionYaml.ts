import { SpecificationDefinition } from '@forecourt/plugin-charge-stations-common';
import type { SpecificationMessages } from '@forecourt/plugin-charge-stations-knowledge';
import { stringify } from 'yaml';

type Source = NonNullable<
  SpecificationDefinition['messages'][number]['source']
>;

/** The definition of a specification's API entity, made of what packs say of its messages. */
export function definitionYaml(
  specification: string,
  { title, roles, messages }: SpecificationMessages,
  about?: string,
): string {
  const definition: SpecificationDefinition = {
    title,
    specification,
    ...(about?.trim() && { about: about.trim() }),
    messages: [...messages.values()].map(
      ({ name, senders, group, line, source }) => ({
        name,
        ...(senders.length > 0 && {
          senders: senders.map(role => roles[role] ?? role),
        }),
        ...(group && { group }),
        ...(line && { line }),
        ...(source && { source: placeOf(source) }),
      }),
    ),
  };
  return stringify(definition, { aliasDuplicateObjects: false });
}

function placeOf({ title, section, url }: Source): Source {
  return { title, ...(section && { section }), ...(url && { url }) };
}
