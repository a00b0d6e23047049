import {
  configurationMeanings,
  messagesOf,
  type ConfiguredStation,
} from '@forecourt/plugin-charge-stations-knowledge';
import { Knowledge } from '../model';
import { FieldKnowledge } from './fields';

/** What the names mean that stand in messages, by what kind of name they are. */
export function valueMeanings(
  knowledge: Knowledge,
  station: ConfiguredStation & { api: string },
): FieldKnowledge['valueOf'] {
  const lookUps: Partial<Record<Names, (value: string) => Known>> = {
    action: value => {
      const line = messagesOf(knowledge, station.api)?.messages.get(
        value,
      )?.line;
      return line ? { meaning: line } : undefined;
    },
    errorCode: value => codeOf(knowledge.taxonomies?.ocpp16?.codes, value),
    vendorErrorCode: value =>
      Object.values(knowledge.taxonomies ?? {})
        .map(({ codes }) => codeOf(codes, value))
        .find(known => known !== undefined),
    component: value => own(knowledge.components, value),
    variable: value => own(knowledge.variables, value),
    configurationKey: value => configurationMeanings(knowledge, station)(value),
  };
  return (names, value) => {
    const known = lookUps[names]?.(value);
    return known?.meaning
      ? { names, text: known.meaning, isVerified: known.verified !== false }
      : null;
  };
}

type Names = Parameters<FieldKnowledge['valueOf']>[0];
type Known = { meaning?: string; verified?: boolean } | undefined;
type Codes = NonNullable<Knowledge['taxonomies']>[string]['codes'];

/** Case and punctuation of a code do not count, nor which of its names it is. */
function codeOf(codes: Codes, value: string): Known {
  const wanted = fold(value);
  return Object.entries(codes ?? {}).find(([code, { aliases = [] }]) =>
    [code, ...aliases].some(name => fold(name) === wanted),
  )?.[1];
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names come from the wire: `constructor` is none of ours. */
function own<T>(record: Record<string, T> | undefined, key: string) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
