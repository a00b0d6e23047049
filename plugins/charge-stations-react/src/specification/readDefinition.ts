import type { SpecificationDefinition } from '@forecourt/plugin-charge-stations-common';
import { parse } from 'yaml';

type Message = SpecificationDefinition['messages'][number];

/** Reads the definition of a specification's API entity; undefined where it is another text. */
export function readDefinition(
  text: string,
): SpecificationDefinition | undefined {
  try {
    const { title, specification, about, messages } = Object(parse(text));
    return typeof title === 'string' &&
      Array.isArray(messages) &&
      messages.every(isMessage)
      ? {
          title,
          specification:
            typeof specification === 'string' ? specification : undefined,
          about: typeof about === 'string' ? about : undefined,
          messages,
        }
      : undefined;
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is Message {
  const { name, senders, source } = Object(value);
  return (
    typeof name === 'string' &&
    (senders === undefined || Array.isArray(senders)) &&
    (source === undefined || typeof Object(source).title === 'string')
  );
}
