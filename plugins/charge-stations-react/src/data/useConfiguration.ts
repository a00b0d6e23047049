import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  stationSignalChannel,
  type ApiConfigurationBaselineDetail,
  type ApiConfigurationBaselinePage,
  type ApiConfigurationCompliance,
  type ApiConfigurationComplianceHistory,
  type ApiConfigurationDiff,
  type ApiConfigurationFleetCompliance,
  type ApiConfigurationMatrix,
  type ApiConfigurationSnapshotDetail,
  type ApiConfigurationSnapshotPage,
  type ApiConfigurationWritePage,
  type ConfigurationComplianceQuery,
  type ConfigurationDiffQuery,
  type ConfigurationFleetComplianceQuery,
  type ConfigurationMatrixQuery,
  type ListConfigurationSnapshotsQuery,
  type ListConfigurationWritesQuery,
} from '@forecourt/plugin-charge-stations-common';
import { chargeStationsApiRef } from '../apiRef';
import { useQuery, type QueryResult } from './useQuery';

/**
 * When a station's configuration was read or seen, newest first, and whether it is being read; kept fresh.
 *
 * @public
 */
export function useConfigurationSnapshots(
  identity: string,
  query: ListConfigurationSnapshotsQuery = {},
): QueryResult<ApiConfigurationSnapshotPage> {
  const api = useApi(chargeStationsApiRef);
  const key = `configuration snapshots ${identity} ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    fetch: signal =>
      api.listConfigurationSnapshots(identity, query, { signal }),
  });
}

/**
 * What differs between two configurations. It is long and the past does not change, so it is asked once, and again
 * with every `revision`: give the newest snapshot.
 *
 * @public
 */
export function useConfigurationDiff(
  identity: string,
  query: ConfigurationDiffQuery = {},
  options: { revision?: string } = {},
): QueryResult<ApiConfigurationDiff> {
  const api = useApi(chargeStationsApiRef);
  const question = `configuration diff ${identity} ${JSON.stringify(query)}`;
  return useQuery({
    key: `${question} ${options.revision ?? ''}`,
    subject: question,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => api.getConfigurationDiff(identity, query, { signal }),
  });
}

/**
 * One snapshot of a station's configuration in full; it never changes.
 *
 * @public
 */
export function useConfigurationSnapshot(
  identity: string,
  id: string,
): QueryResult<ApiConfigurationSnapshotDetail> {
  const api = useApi(chargeStationsApiRef);
  const key = `configuration snapshot ${identity} ${id}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal => api.getConfigurationSnapshot(identity, id, { signal }),
  });
}

/**
 * How a station's configuration stands against its baselines, now or at a time; asked once, and again with every
 * `revision`: give the newest snapshot.
 *
 * @public
 */
export function useConfigurationCompliance(
  identity: string,
  query: ConfigurationComplianceQuery = {},
  options: { revision?: string } = {},
): QueryResult<ApiConfigurationCompliance> {
  const api = useApi(chargeStationsApiRef);
  const question = `configuration compliance ${identity} ${JSON.stringify(
    query,
  )}`;
  return useQuery({
    key: `${question} ${options.revision ?? ''}`,
    subject: question,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal =>
      api.getConfigurationCompliance(identity, query, { signal }),
  });
}

/**
 * How a station's configuration stood whenever it changed, against the baselines of now, newest first; asked once,
 * and again with every `revision`: give the newest snapshot.
 *
 * @public
 */
export function useConfigurationComplianceHistory(
  identity: string,
  query: { limit?: number } = {},
  options: { revision?: string } = {},
): QueryResult<ApiConfigurationComplianceHistory> {
  const api = useApi(chargeStationsApiRef);
  const question = `compliance history ${identity} ${JSON.stringify(query)}`;
  return useQuery({
    key: `${question} ${options.revision ?? ''}`,
    subject: question,
    channel: stationSignalChannel(identity),
    live: false,
    fetch: signal =>
      api.listConfigurationComplianceHistory(identity, query, { signal }),
  });
}

/**
 * How stations stand against their baselines, the worst first. It judges the configuration of the whole fleet, so it
 * is asked once.
 *
 * @public
 */
export function useFleetCompliance(
  query: ConfigurationFleetComplianceQuery,
): QueryResult<ApiConfigurationFleetCompliance> {
  const api = useApi(chargeStationsApiRef);
  const key = `fleet compliance ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.listConfigurationCompliance(query, { signal }),
  });
}

/**
 * What was written to a station, newest first; kept fresh.
 *
 * @public
 */
export function useConfigurationWrites(
  identity: string,
  query: ListConfigurationWritesQuery = {},
): QueryResult<ApiConfigurationWritePage> {
  const api = useApi(chargeStationsApiRef);
  const key = `configuration writes ${identity} ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: stationSignalChannel(identity),
    fetch: signal => api.listConfigurationWrites(identity, query, { signal }),
  });
}

/**
 * What configurations should be; asked once.
 *
 * @public
 */
export function useBaselines(
  query: { limit?: number } = {},
): QueryResult<ApiConfigurationBaselinePage> {
  const api = useApi(chargeStationsApiRef);
  const key = `baselines ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.listBaselines(query, { signal }),
  });
}

/**
 * A baseline with its text and its versions; asked once.
 *
 * @public
 */
export function useBaseline(
  id: string,
): QueryResult<ApiConfigurationBaselineDetail> {
  const api = useApi(chargeStationsApiRef);
  const key = `baseline ${id}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.getBaseline(id, { signal }),
  });
}

/**
 * Keys by stations or groups of them, the outliers first. It reads the configuration of the whole fleet, so it is
 * asked once.
 *
 * @public
 */
export function useConfigurationMatrix(
  query: ConfigurationMatrixQuery,
): QueryResult<ApiConfigurationMatrix> {
  const api = useApi(chargeStationsApiRef);
  const key = `configuration matrix ${JSON.stringify(query)}`;
  return useQuery({
    key,
    subject: key,
    channel: STATIONS_SIGNAL_CHANNEL,
    live: false,
    fetch: signal => api.getConfigurationMatrix(query, { signal }),
  });
}
