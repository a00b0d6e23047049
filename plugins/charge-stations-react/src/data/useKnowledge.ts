import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  stationSignalChannel,
  type ApiCodeExplanation,
  type ApiCodeExplanationPage,
  type ApiKnownMessage,
  type ApiKnownMessagePage,
  type ApiKnownStatuses,
  type ApiSpecification,
  type ApiSpecificationPage,
  type ChargeStationsApi,
  type ExplainCodeQuery,
  type ListKnownCodesQuery,
  type ListKnownMessagesQuery,
  type ListSpecificationsQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * A page of the codes that knowledge packs explain.
 *
 * @public
 */
export function useKnownCodes(
  query: ListKnownCodesQuery = {},
): QueryResult<ApiCodeExplanationPage> {
  return useKnowledge(`codes ${JSON.stringify(query)}`, (api, signal) =>
    api.listKnownCodes(query, { signal }),
  );
}

/**
 * A page of the messages that knowledge packs describe.
 *
 * @public
 */
export function useKnownMessages(
  query: ListKnownMessagesQuery = {},
): QueryResult<ApiKnownMessagePage> {
  return useKnowledge(`messages ${JSON.stringify(query)}`, (api, signal) =>
    api.listKnownMessages(query, { signal }),
  );
}

/**
 * What a code means, in whatever spelling.
 *
 * @public
 */
export function useCodeExplanation(
  code: string,
  query: ExplainCodeQuery = {},
): QueryResult<ApiCodeExplanation> {
  return useKnowledge(`code ${code} ${JSON.stringify(query)}`, (api, signal) =>
    api.explainCode(code, query, { signal }),
  );
}

/**
 * What a fault means on its station.
 *
 * @public
 */
export function useConditionExplanation(options: {
  identity: string;
  number: number;
}): QueryResult<ApiCodeExplanation> {
  const { identity, number } = options;
  const api = useApi(chargeStationsApiRef);
  const key = `explanation ${identity} ${number}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => api.explainCondition(identity, number, { signal }),
  });
}

/**
 * A page of the documents, services and projects that packs link.
 *
 * @public
 */
export function useSpecifications(
  query: ListSpecificationsQuery = {},
): QueryResult<ApiSpecificationPage> {
  return useKnowledge(
    `specifications ${JSON.stringify(query)}`,
    (api, signal) => api.listSpecifications(query, { signal }),
  );
}

/**
 * One of them.
 *
 * @public
 */
export function useSpecification(id: string): QueryResult<ApiSpecification> {
  return useKnowledge(`specification ${id}`, (api, signal) =>
    api.getSpecification(id, { signal }),
  );
}

/**
 * What a message of a specification is for, and what its own fields mean.
 *
 * @public
 */
export function useKnownMessage(message: {
  /** By the name of its API entity, such as `ocpp-1.6`. */
  specification: string;
  name: string;
}): QueryResult<ApiKnownMessage> {
  const { specification, name } = message;
  return useKnowledge(`message ${specification} ${name}`, (api, signal) =>
    api.getKnownMessage({ specification, name }, { signal }),
  );
}

/**
 * The statuses of OCPP and OCPI, and the severities of OCPP 2.x.
 *
 * @public
 */
export function useKnownStatuses(): QueryResult<ApiKnownStatuses> {
  return useKnowledge('statuses', (api, signal) =>
    api.listKnownStatuses({ signal }),
  );
}

const LISTS = ['codes ', 'messages ', 'specifications '];

/** Packs are read when the backend starts, so nothing has to be kept fresh. */
function useKnowledge<T>(
  key: string,
  ask: (api: ChargeStationsApi, signal: AbortSignal) => Promise<T>,
): QueryResult<T> {
  const api = useApi(chargeStationsApiRef);
  return useQuery({
    key: `knowledge ${key}`,
    // Lists may show the page before while the next one comes; what one thing means may not.
    subject: `knowledge ${LISTS.find(list => key.startsWith(list)) ?? key}`,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => ask(api, signal),
  });
}
