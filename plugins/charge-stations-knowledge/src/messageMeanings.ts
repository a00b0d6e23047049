import type {
  ApiSpecificationReference,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { OCPP_VERSIONS } from '@forecourt/plugin-charge-stations-common';
import { Knowledge } from './schema';
import { MessageFamily, MessageField } from './schema/messages';
import { cite } from './specifications/cite';

/**
 * What a field of a message is.
 *
 * @public
 */
export type FieldMeaning = Exclude<MessageField, string>;

/**
 * Which half of an exchange: the call, or a message without an answer, and the answer.
 *
 * @public
 */
export type MessagePart = 'request' | 'response';

/**
 * A message or module of a specification, as the packs describe it.
 *
 * @public
 */
export interface MessageMeaning {
  name: string;
  /** Keys of the specification's `roles`; empty where any may, or where it is not known. */
  senders: string[];
  /** The profile, functional block or kind of module. */
  group?: string;
  /** What it is for. */
  line?: string;
  /** Where it is defined; absent where no pack says so. */
  source?: ApiSpecificationReference;
}

/**
 * What packs say of one specification.
 *
 * @public
 */
export interface SpecificationMessages {
  /** As its API entity is called, such as `ocpp-1.6`. */
  api: string;
  title: string;
  /** Who takes part, and what the specification calls them. */
  roles: Readonly<Record<string, string>>;
  /** By name, in the order of the alphabet. */
  messages: ReadonlyMap<string, MessageMeaning>;
  /** What packs say of the fields of one message alone, in their order. */
  ownFields(
    message: string,
    part: MessagePart,
  ): Array<FieldMeaning & { path: string }>;
  /** What a field is, by its path in the payload, with lists passed over; undefined where no pack says so. */
  fieldOf(field: {
    message: string;
    part: MessagePart;
    path: string;
  }): FieldMeaning | undefined;
}

const madeOf = new WeakMap<Knowledge, Map<string, SpecificationMessages>>();

/**
 * What is known of the messages of a specification, by the name of its API entity; undefined where no pack has any.
 *
 * @public
 */
export function messagesOf(
  knowledge: Knowledge,
  api: string,
): SpecificationMessages | undefined {
  const made = madeOf.get(knowledge) ?? new Map();
  madeOf.set(knowledge, made);
  const families = Object.values(knowledge.messages ?? {}).filter(({ apis }) =>
    apis.includes(api),
  );
  if (families.length > 0 && !made.has(api)) {
    made.set(api, specificationOf(api, { families, knowledge }));
  }
  return made.get(api);
}

/**
 * The specifications whose messages packs describe, by the names of their API entities.
 *
 * @public
 */
export function describedApis(knowledge: Knowledge): string[] {
  const families = Object.values(knowledge.messages ?? {});
  return [...new Set(families.flatMap(({ apis }) => apis))].sort();
}

function specificationOf(
  api: string,
  of: { families: MessageFamily[]; knowledge: Knowledge },
): SpecificationMessages {
  const { families, knowledge } = of;
  const version = versionOf(api);
  const messages = new Map<string, MessageMeaning>();
  for (const family of families) {
    for (const [name, known] of Object.entries(family.messages ?? {})) {
      const { senders, group, line, section } = known;
      const earlier = messages.get(name);
      messages.set(name, {
        name,
        senders: senders ?? earlier?.senders ?? [],
        group: group ?? earlier?.group,
        line: line ?? earlier?.line,
        // Who only adds to a field does not define the message.
        source:
          earlier && !section
            ? earlier.source
            : sourceOf({ knowledge, family, section, version }),
      });
    }
  }
  return {
    api,
    title: families.find(({ title }) => title)?.title ?? api,
    roles: Object.assign({}, ...families.map(({ roles }) => roles)),
    messages: new Map(
      [...messages].sort(([one], [other]) => one.localeCompare(other, 'en')),
    ),
    ownFields: (message, part) => {
      const fields = families.reduce<Record<string, MessageField>>(
        (all, family) => ({ ...all, ...own(family.messages, message)?.[part] }),
        {},
      );
      return Object.entries(fields).map(([path, field]) => ({
        path,
        ...meaningOf(field),
      }));
    },
    fieldOf: ({ message, part, path }) => {
      const found =
        last(families, family => own(family.messages, message)?.[part], path) ??
        tails(path)
          .map(tail => last(families, family => family.fields, tail))
          .find(field => field !== undefined);
      return found === undefined ? undefined : meaningOf(found);
    },
  };
}

/** `2.0.1` of `ocpp-2.0.1`. */
function versionOf(api: string): OcppVersion | undefined {
  return OCPP_VERSIONS.find(version => api === `ocpp-${version}`);
}

function sourceOf(of: {
  knowledge: Knowledge;
  family: MessageFamily;
  section?: string;
  version?: OcppVersion;
}): MessageMeaning['source'] {
  const { knowledge, family, section, version } = of;
  const places = (family.references ?? []).map(reference => ({
    ...reference,
    ...(section && { section }),
  }));
  const [cited] = cite(knowledge, places, version);
  return cited;
}

/** What the last family says that says something. */
function last(
  families: MessageFamily[],
  fieldsOf: (
    family: MessageFamily,
  ) => Readonly<Record<string, MessageField>> | undefined,
  path: string,
): MessageField | undefined {
  return families.reduce<MessageField | undefined>(
    (earlier, family) => own(fieldsOf(family), path) ?? earlier,
    undefined,
  );
}

function meaningOf(field: MessageField): FieldMeaning {
  return typeof field === 'string' ? { meaning: field } : field;
}

/** A path and its ends, the longest first. */
function tails(path: string): string[] {
  const names = path.split('.');
  return names.map((_, at) => names.slice(at).join('.'));
}

/** Names come from the wire: `constructor` is none of ours. */
function own<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
