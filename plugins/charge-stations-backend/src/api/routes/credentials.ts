import { InputError } from '@backstage/errors';
import {
  type ApiCredential,
  type ApiCredentialRotation,
  chargeStationsCredentialUpdatePermission,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import {
  Clock,
  CredentialState,
  RotationOutcome,
  SecurityProfile,
  StationCredential,
} from '../../model';
import { CredentialStore, SecurityProfileStore } from '../../store';
import { present } from '../present';
import { StationGate } from '../stationGate';
import { Audited } from './audited';

export type HashPassword = (
  password: string,
) => Promise<Pick<StationCredential, 'algorithm' | 'salt' | 'hash'>>;

/** Changing passwords over OCPP. */
export interface Rotations {
  state(identity: string): Promise<CredentialState>;
  rotate(identity: string): Promise<RotationOutcome>;
  /** Throws ConflictError while a password is being changed. */
  assertIdle(identity: string): void;
}

/**
 * `/stations/{identity}/credential`, its `/rotate`, and `/stations/{identity}/security-profile`:
 * permissioned and audited; no password is kept or told. No OCPP message leads here, so a station or
 * whoever poses as one cannot lower its profile (1.6 security whitepaper, A00.FR.005).
 */
export function addCredentialRoutes(
  router: Router,
  options: {
    audited: Audited;
    stationOf: StationGate;
    credentials: CredentialStore;
    rotations: Rotations;
    securityProfiles: SecurityProfileStore;
    minimumProfile: SecurityProfile;
    hashPassword: HashPassword;
    clock: Clock;
  },
): void {
  const { audited, clock, credentials, rotations, securityProfiles } = options;
  const update = {
    permission: chargeStationsCredentialUpdatePermission,
    severityLevel: 'high' as const,
  };

  router.get('/stations/:identity/credential', async (req, res) => {
    const { identity } = await options.stationOf(req);
    res.json(presentCredential(await rotations.state(identity)));
  });

  router.put('/stations/:identity/credential', async (req, res) => {
    await audited(req, {
      ...update,
      eventId: 'station-credential-set',
      run: async identity => {
        const hashed = await options.hashPassword(req.body.password);
        rotations.assertIdle(identity);
        const updatedAt = clock.now();
        await credentials.put({ identity, ...hashed, updatedAt });
      },
    });
    res.status(204).end();
  });

  router.delete('/stations/:identity/credential', async (req, res) => {
    await audited(req, {
      ...update,
      eventId: 'station-credential-remove',
      run: async identity => {
        rotations.assertIdle(identity);
        await credentials.remove(identity);
      },
    });
    res.status(204).end();
  });

  router.post('/stations/:identity/credential/rotate', async (req, res) => {
    const outcome = await audited(req, {
      ...update,
      eventId: 'station-credential-rotate',
      run: identity => rotations.rotate(identity),
      outcome: result => ({ ...result }),
    });
    const { answer, word } = outcome;
    const state = await rotations.state(req.params.identity);
    const credential = presentCredential(state);
    const rotation: ApiCredentialRotation = {
      answer,
      ...present({ word }),
      credential,
    };
    res.json(rotation);
  });

  router.put('/stations/:identity/security-profile', async (req, res) => {
    const { profile } = req.body;
    await audited(req, {
      ...update,
      eventId: 'station-security-profile-set',
      meta: { profile },
      run: async identity => {
        if (profile < options.minimumProfile) {
          throw new InputError(
            `No station may use a security profile below ${options.minimumProfile}, see chargeStations.security.minimumProfile`,
          );
        }
        const updatedAt = clock.now();
        await securityProfiles.put({ identity, profile, updatedAt });
      },
    });
    res.status(204).end();
  });

  router.delete('/stations/:identity/security-profile', async (req, res) => {
    await audited(req, {
      ...update,
      eventId: 'station-security-profile-remove',
      run: identity => securityProfiles.remove(identity),
    });
    res.status(204).end();
  });
}

function presentCredential(credential: CredentialState): ApiCredential {
  const { state } = credential;
  return {
    state,
    ...('updatedAt' in credential && {
      updatedAt: new Date(credential.updatedAt).toISOString(),
    }),
    ...('since' in credential && {
      since: new Date(credential.since).toISOString(),
    }),
  };
}
