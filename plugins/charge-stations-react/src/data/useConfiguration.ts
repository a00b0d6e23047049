import { useApi } from '@backstage/frontend-plugin-api';
import {
  STATIONS_SIGNAL_CHANNEL,
  stationSignalChannel,
  type ApiConfigurationDiff,
  type ApiConfigurationMatrix,
  type ApiConfigurationSnapshotPage,
  type ConfigurationDiffQuery,
  type ConfigurationMatrixQuery,
  type ListConfigurationSnapshotsQuery,
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
