import {
  type ApiTriggerAnswer,
  type ApiTriggerInput,
  chargeStationsStationTriggerPermission,
} from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { OneAtATime } from '../../OneAtATime';
import { present } from '../present';
import { Audited } from './audited';

/** Asks a station for a message; the listener's `trigger`. */
export type Trigger = (
  request: ApiTriggerInput & { identity: string },
) => Promise<{
  action: string;
  outcome:
    | { result: 'ok'; payload: unknown }
    | { result: 'error'; code: string };
}>;

/** `POST /stations/{identity}/trigger`: permissioned, audited, and one at a time for each station. */
export function addTriggerRoute(
  router: Router,
  options: { audited: Audited; trigger: Trigger },
): void {
  const { audited, trigger } = options;
  const running = new OneAtATime({
    refusal: 'This station is being asked already. Wait until it answered',
  });

  router.post('/stations/:identity/trigger', async (req, res) => {
    const input: ApiTriggerInput = req.body;
    const answer = await audited(req, {
      eventId: 'station-trigger',
      permission: chargeStationsStationTriggerPermission,
      severityLevel: 'medium',
      meta: { ...input },
      run: identity =>
        running.run(identity, async () =>
          answerOf(await trigger({ identity, ...input })),
        ),
      outcome: result => ({ ...result }),
    });
    res.json(answer);
  });
}

function answerOf({
  action,
  outcome,
}: Awaited<ReturnType<Trigger>>): ApiTriggerAnswer {
  if (outcome.result === 'error') {
    return { action, errorCode: outcome.code };
  }
  const { status } = Object(outcome.payload);
  return {
    action,
    ...present({ status: typeof status === 'string' ? status : null }),
  };
}
