import {
  protocolName,
  type ApiConnection,
} from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

type Translate = MessagesOf<typeof chargeStationsTranslationRef.T>;

/** Endings of which nobody was told: the station was gone before we knew. */
const SUDDEN = new Set(['vanished', 'noLife']);

/** Who ended it. */
export function endedBy(connection: ApiConnection, t: Translate): string {
  const { closed } = connection;
  if (!closed) {
    return t(`connections.state.${connection.state}`);
  }
  if (closed.cause === 'vanished') {
    return t('connections.by.nobody');
  }
  switch (closed.by) {
    case 'station':
      return t('connections.by.station');
    case 'upstream':
      return t('connections.by.upstream');
    default:
      return t('connections.by.us');
  }
}

/** The subprotocol, and who spoke with the station where it was not us. */
export function spokenBy(connection: ApiConnection, t: Translate): string {
  const { upstream } = connection;
  const protocol = protocolName(connection.protocol);
  if (upstream === undefined) {
    return protocol;
  }
  const speaker =
    upstream === 'mirror'
      ? t('live.copies')
      : t('connections.through', { upstream });
  return `${protocol}, ${speaker}`;
}

/** Why we think that it ended, and what the next connection tells about it; empty while it is open. */
export function whyEnded(connection: ApiConnection, t: Translate): string {
  const { state, closed } = connection;
  if (state === 'open') {
    return '';
  }
  const cause = closed
    ? t(`connections.cause.${closed.cause}`)
    : t('connections.notRecorded');
  return [cause, afterwards(connection, t)].join(' ');
}

/** A boot means that it had stopped; none, that it had gone on without us (OCPP 1.6 §5.4 asks for none). */
function afterwards(connection: ApiConnection, t: Translate): string {
  const { next, closed } = connection;
  if (!next) {
    return t('connections.after.away');
  }
  const isSudden = closed !== undefined && SUDDEN.has(closed.cause);
  if (next.booted) {
    return t(isSudden ? 'connections.after.power' : 'connections.after.boot');
  }
  return t(isSudden ? 'connections.after.network' : 'connections.after.noBoot');
}
