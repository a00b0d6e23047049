import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { WindowScope } from '../model';
import { StationQueries } from '../store/queries';
import { StationAccess } from './StationAccess';

/** Throws unless the caller sees what a window is for: the station, the entity, or every station. */
export async function requireScope(
  scope: WindowScope,
  options: {
    access: StationAccess;
    credentials: BackstageCredentials;
    stations: StationQueries;
  },
): Promise<void> {
  const { access, credentials, stations } = options;
  switch (scope.type) {
    case 'station':
      await access.requireStation(credentials, {
        identity: scope.identity,
        station: await stations.get(scope.identity),
      });
      return;
    case 'fleet':
      await access.requireEveryStation(credentials);
      return;
    default:
      await access.requireEntity(credentials, scope.ref);
  }
}
