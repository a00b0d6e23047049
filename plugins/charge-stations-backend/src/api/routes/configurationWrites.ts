import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  type ApiConfigurationWrite,
  type ApiConfigurationWriteInput,
  type ApiConfigurationWritePage,
  type ApiConfigurationWritePlan,
  chargeStationsConfigurationWritePermission,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { ConfigurationWrite, WantedValue, WritePlan } from '../../model';
import { ConfigurationWriteStore } from '../../store';
import { decodeCursor, encodeCursor } from '../../store/queries';
import { callerOf } from '../caller';
import { toIso } from '../present';
import { page } from '../query';
import { StationGate } from '../stationGate';
import { Audited } from './audited';

/** Writing configuration to stations. */
export interface ConfigurationWriting {
  store: Pick<ConfigurationWriteStore, 'get' | 'list'>;
  writes: {
    isOn: boolean;
    plan(identity: string, wanted: readonly WantedValue[]): Promise<WritePlan>;
    begin(request: {
      identity: string;
      wanted: readonly WantedValue[];
      requestedBy: string;
      reason: string;
    }): Promise<ConfigurationWrite>;
  };
}

/** `/stations/{identity}/configuration/writes`. */
export function addConfigurationWriteRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    stationOf: StationGate;
    audited: Audited;
    configurationWriting: ConfigurationWriting;
  },
): void {
  const { httpAuth, stationOf, audited } = options;
  const { store, writes } = options.configurationWriting;
  const path = '/stations/:identity/configuration/writes';

  router.get(path, async (req, res) => {
    const { identity } = await stationOf(req);
    const { limit, cursor } = page(req);
    const found = await store.list({
      identity,
      before: decodeCursor(cursor, { length: 1 })?.[0],
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    const last = shown[shown.length - 1];
    const answer: ApiConfigurationWritePage = {
      items: shown.map(presentWrite),
      pageInfo:
        found.length > limit
          ? { nextCursor: encodeCursor([last.createdAt]) }
          : {},
    };
    res.json(answer);
  });

  router.get(`${path}/:id`, async (req, res) => {
    const { identity } = await stationOf(req);
    const { id } = req.params;
    const write = await store.get({ identity, id });
    if (!write) {
      throw new NotFoundError(
        `Nothing was written to station ${JSON.stringify(
          identity,
        )} under the id ${JSON.stringify(id)}`,
      );
    }
    res.json(presentWrite(write));
  });

  router.post(path, async (req, res) => {
    const { values, reason, dryRun }: ApiConfigurationWriteInput = req.body;
    if (dryRun) {
      const { identity } = await stationOf(req);
      const plan = await writes.plan(identity, values);
      const answer: ApiConfigurationWritePlan = {
        isAllowed: writes.isOn,
        ...plan,
      };
      res.json(answer);
      return;
    }
    if (reason === undefined) {
      throw new InputError('Say why the values are written, in `reason`');
    }
    const { principal } = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const write = await audited(req, {
      eventId: 'configuration-write',
      permission: chargeStationsConfigurationWritePermission,
      severityLevel: 'high',
      // Not the values: one of them may be a secret that is refused.
      meta: { keys: values.map(({ key }) => key), reason },
      run: identity =>
        writes.begin({
          identity,
          wanted: values,
          requestedBy: callerOf(principal),
          reason,
        }),
      outcome: ({ id, steps, refused }) => ({
        id,
        steps: steps.map(({ key }) => key),
        refused: refused.map(({ key }) => key),
      }),
    });
    res.status(202).json(presentWrite(write));
  });
}

function presentWrite(write: ConfigurationWrite): ApiConfigurationWrite {
  const { endedAt, problem, beforeId, afterId } = write;
  return {
    id: write.id,
    requestedBy: write.requestedBy,
    reason: write.reason,
    createdAt: toIso(write.createdAt),
    ...(endedAt !== null && { endedAt: toIso(endedAt) }),
    state: write.state,
    ...(problem !== null && { problem }),
    steps: write.steps.map(({ result, ...step }) => ({
      ...step,
      ...(result && { result }),
    })),
    unchanged: write.unchanged,
    refused: write.refused,
    ...(beforeId !== null && { before: String(beforeId) }),
    ...(afterId !== null && { after: String(afterId) }),
  };
}
