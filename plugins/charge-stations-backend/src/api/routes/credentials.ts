import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { chargeStationsCredentialUpdatePermission } from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { Clock, StationCredential } from '../../model';
import { CredentialStore } from '../../store';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';

export type HashPassword = (
  password: string,
) => Promise<Pick<StationCredential, 'algorithm' | 'salt' | 'hash'>>;

/** `PUT` and `DELETE /stations/{identity}/credential`: permissioned and audited; the password is never kept. */
export function addCredentialRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    stationOf: StationGate;
    auditor: AuditorService;
    credentials: CredentialStore;
    hashPassword: HashPassword;
    clock: Clock;
  },
): void {
  const { access, httpAuth, stationOf, auditor, credentials, clock } = options;

  const audited = async (
    req: Request<{ identity: string }>,
    eventId: string,
    act: (identity: string) => Promise<void>,
  ) => {
    const event = await auditor.createEvent({
      eventId,
      severityLevel: 'high',
      request: req,
      meta: { identity: req.params.identity },
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
}
