import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { ListedStation, StationQueries } from '../store/queries';
import { StationAccess } from './StationAccess';

/** The station that a request names, if its caller may see it. */
export type StationGate = (
  request: Request<{ identity: string }>,
) => Promise<ListedStation>;

/** Asks for the caller, the permission and the entity, in that order, on every route of one station. */
export function createStationGate(options: {
  httpAuth: HttpAuthService;
  access: StationAccess;
  stations: StationQueries;
}): StationGate {
  const { httpAuth, access, stations } = options;
  return async request => {
    const credentials = await httpAuth.credentials(request);
    await access.require(credentials);
    const { identity } = request.params;
    return access.requireStation(credentials, {
      identity,
      station: await stations.get(identity),
    });
  };
}
