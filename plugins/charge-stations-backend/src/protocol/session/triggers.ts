import { InputError } from '@backstage/errors';
import { SettledCall, StationCall, TriggerRequest } from '../types';
import { OcppVersion } from './OcppVersion';

type Asked = Pick<OcppVersion, 'name' | 'checks' | 'triggers'>;

/**
 * The call that asks a station for a message.
 *
 * @throws InputError where the version has no call for that message, or names connectors otherwise.
 */
export function triggerCall(
  version: Asked,
  request: TriggerRequest,
): StationCall {
  const payload = version.triggers.payload(request);
  const [call] = callsFor(version, payload);
  if (!call) {
    const message = JSON.stringify(request.message);
    throw new InputError(
      `${version.name} has no call that asks a station for ${message}`,
    );
  }
  return call;
}

/**
 * The call to try instead, where a station does not know the one that it was sent: some have only the
 * security extension's ExtendedTriggerMessage. Null where there is none, or nothing to try again.
 */
export function otherTrigger(
  version: Asked,
  { action, payload }: StationCall,
  { outcome }: Pick<SettledCall, 'outcome'>,
): StationCall | null {
  if (!isUnknown(outcome)) {
    return null;
  }
  const calls = callsFor(version, payload);
  const tried = calls.findIndex(call => call.action === action);
  return (tried >= 0 && calls[tried + 1]) || null;
}

/** The calls whose schema allows it, best first. */
function callsFor(
  { checks, triggers }: Asked,
  payload: StationCall['payload'],
): StationCall[] {
  return triggers.actions
    .filter(action => checks.calls.get(action)?.(payload))
    .map(action => ({ action, payload }));
}

const UNKNOWN = new Set(['NotImplemented', 'NotSupported']);

function isUnknown(outcome: SettledCall['outcome']): boolean {
  if (outcome.result === 'error') {
    return UNKNOWN.has(outcome.code);
  }
  const { status } = Object(outcome.payload);
  return UNKNOWN.has(status);
}
