import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { chargeStationsCredentialUpdatePermission } from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { Clock, SecurityProfile, StationCredential } from '../../model';
import { CredentialStore, SecurityProfileStore } from '../../store';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

export type HashPassword = (
  password: string,
) => Promise<Pick<StationCredential, 'algorithm' | 'salt' | 'hash'>>;

/**
 * `PUT` and `DELETE` of `/stations/{identity}/credential` and `/stations/{identity}/security-profile`:
 * permissioned and audited; the password is never kept. No OCPP message leads here, so a station or
 * whoever poses as one cannot lower its profile (1.6 security whitepaper, A00.FR.005).
 */
export function addCredentialRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    stationOf: StationGate;
    auditor: AuditorService;
    credentials: CredentialStore;
    securityProfiles: SecurityProfileStore;
    minimumProfile: SecurityProfile;
    hashPassword: HashPassword;
    clock: Clock;
  },
): void {
  const { access, httpAuth, stationOf, auditor, clock } = options;
  const { credentials, securityProfiles } = options;

  const audited = async (
    req: Request<{ identity: string }>,
    eventId: string,
    act: (identity: string) => Promise<void>,
    meta: JsonObject = {},
  ) => {
    const event = await auditor.createEvent({
      eventId,
      severityLevel: 'high',
      request: req,
      meta: { identity: req.params.identity, ...meta },
    });
    try {
      await access.require(
        await httpAuth.credentials(req),
        chargeStationsCredentialUpdatePermission,
      );
      const { identity } = await stationOf(req);
      await act(identity);
      await event.success();
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  };

  router.put('/stations/:identity/credential', async (req, res) => {
    await audited(req, 'station-credential-set', async identity => {
      await credentials.put({
        identity,
        ...(await options.hashPassword(req.body.password)),
        updatedAt: clock.now(),
      });
    });
    res.status(204).end();
  });

  router.delete('/stations/:identity/credential', async (req, res) => {
    await audited(req, 'station-credential-remove', identity =>
      credentials.remove(identity),
    );
    res.status(204).end();
  });

  router.put('/stations/:identity/security-profile', async (req, res) => {
    const { profile } = req.body;
    const eventId = 'station-security-profile-set';
    const choose = async (identity: string) => {
      if (profile < options.minimumProfile) {
        throw new InputError(
          `No station may use a security profile below ${options.minimumProfile}, see chargeStations.security.minimumProfile`,
        );
      }
      const updatedAt = clock.now();
      await securityProfiles.put({ identity, profile, updatedAt });
    };
    await audited(req, eventId, choose, { profile });
    res.status(204).end();
  });

  router.delete('/stations/:identity/security-profile', async (req, res) => {
    await audited(req, 'station-security-profile-remove', identity =>
      securityProfiles.remove(identity),
    );
    res.status(204).end();
  });
}
