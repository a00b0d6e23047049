import {
  configurationMeanings,
  explainCode,
  listStatuses,
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
  const { version, vendor, api } = station;
  const codeOf = (code: string): Known => {
    const known = explainCode(knowledge, { code, version, vendor });
    const { meaning, isVerified } = known;
    return { code: known.code, meaning, verified: isVerified };
  };
  const lookUps: Partial<Record<Names, (value: string) => Known>> = {
    action: value => ({
      meaning: messagesOf(knowledge, api)?.messages.get(value)?.line,
    }),
    errorCode: value => codeOf(`ocpp16:${value}`),
    vendorErrorCode: codeOf,
    component: value => own(knowledge.components, value),
    variable: value => own(knowledge.variables, value),
    configurationKey: value => configurationMeanings(knowledge, station)(value),
    securityEvent: value => {
      const known = Object.entries(knowledge.securityEvents ?? {}).find(
        ([type, { aliases = [] }]) => [type, ...aliases].includes(value),
      );
      return known && { ...known[1], code: `security:${known[0]}` };
    },
    status: value => {
      const known = listStatuses(knowledge).items.find(
        ({ status, versions }) =>
          status === value && versions.some(spoken => spoken === version),
      );
      return known && { meaning: known.meaning, verified: known.isVerified };
    },
  };
  return (names, value) => {
    const known = lookUps[names]?.(value);
    return known?.meaning
      ? {
          names,
          text: known.meaning,
          isVerified: known.verified !== false,
          ...(known.code && { code: known.code }),
        }
      : null;
  };
}

type Names = Parameters<FieldKnowledge['valueOf']>[0];
type Known =
  | { code?: string; meaning?: string; verified?: boolean }
  | undefined;

/** Names come from the wire: `constructor` is none of ours. */
function own<T>(record: Record<string, T> | undefined, key: string) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
