import type { Translate } from '../translation';

/**
 * A scope or lane id in words: `connector:2` is "connector 2", `station` is "station". An id of
 * another form stays as it is.
 *
 * @public
 */
export function scopeLabel(scope: string, t: Translate): string {
  if (scope === 'station') {
    return t('scope.station');
  }
  const [, connector] = /^connector:(\d+)$/.exec(scope) ?? [];
  if (connector) {
    return t('scope.connector', { number: connector });
  }
  const [, evse, evseConnector] =
    /^evse:(\d+)(?:\/connector:(\d+))?$/.exec(scope) ?? [];
  if (evse && evseConnector) {
    return t('scope.evseConnector', { evse, connector: evseConnector });
  }
  return evse ? t('scope.evse', { number: evse }) : scope;
}
