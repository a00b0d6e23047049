import { supportedProtocols } from '../protocol';
import { FailedHandshakes } from './failedHandshakes';
import { Handshake } from './handshake';
import { HandshakeLimiter } from './handshakeLimiter';
import { Hub } from './hub';
import { Reception } from './reception';
import { systemTimers } from './timers';
import { Listener, ListenerOptions } from './types';
import { Upgrader } from './upgrader';

/*

# The OCPP listener

## Overview

Charge stations connect to a port of their own and keep one WebSocket open for days. The port is
not the backend's: upgrade handlers of other plugins could not share that one, and stations, which
are on the public internet, must not reach the portal. The listener authenticates stations, hands
their frames to a protocol session, and hands what comes of them to a recorder. It knows neither
where stations are registered nor where evidence is kept: those are `StationAdmission` and
`EvidenceRecorder`.

    Reception    the port: ws or wss, plain HTTP answers, ceiling of open sockets per address
      Upgrader     carries out a decision: upgrade, HTTP refusal, or close right after the upgrade
        Handshake    decides, one file a rule: path, subprotocol, basicAuth, password, ...
    Hub          all connections, the newest of each identity, stopping
      Connection   one socket: its evidence, its liveness, its end
        Conversation  OCPP on it: answer after commit, our own calls, asking for statuses
      ProxiedConnection  two sockets: a station and the upstream CSMS that it is passed on to

## Handshake

The questions are asked cheapest first, so that a stranger costs little: is the path an identity
(400), did the address fail too often in this minute (429), is a subprotocol offered (400), is the
identity registered (404, or close 1008), do we support a subprotocol it offers (close 1002), does
it come with its own security profile and no other station's certificate (403), is the password
right (401). Passwords are hashed two at a time, and the limit is asked again right
before each hash, so a burst of guesses is cut off after the first few. A header that was right
before is recognised without hashing, also while its address is limited: one wrong station behind
a carrier's address does not lock out the others, and a reconnecting fleet costs nothing.
503 means that the fault is ours and the station should come back. Forty connections begin at
once, which is until their opening is stored; the rest of a returning fleet waits for its upgrade.

Who asks is read once, into a `Peer`: its address, whether it speaks TLS, and what its certificate
proves. Behind a proxy that is trusted this is the proxy's word; anybody else's is ignored.

## Guarantees

- Answered means stored. A call is answered only after its record is committed. When a record
  cannot be committed the call is not answered at all: the connection closes with 1011, and the
  station sends the call again. Heartbeats are the exception: answered at once, only `seen`.
- Evidence is numbered from 0 on each connection, in order of arrival: 0 is the opening, the last
  number is the closing, and what is no evidence takes no number. Frames that still arrive
  after a closing handshake began are recorded, not answered.
- The newest connection of an identity wins. All cleaning up goes by connection id.
- Every byte received counts as life. A connection that sends none between two pings is cut.
- No connection can make us hold much: it is not read while too many of its frames wait for
  commit, and it is cut when it does not read its answers.

## The role of a proxy

A station can be passed on to another CSMS, by a name of the configuration that its entity chooses. That
CSMS is asked before the station's upgrade is accepted, with the station's own subprotocols and its own
header, which is kept nowhere: what it refuses, the station is refused. Frames then go both ways as they
came. They are evidence too, but nobody waits for it: `Backlog` knows what is not stored yet, and
what is missing for good. Pings belong to each of the two sockets, closes go through.

A mirror is a connection on which a gateway sends copies. It is an ordinary one whose session answers
nothing.

## Stopping

New sockets are refused, every connection is closed with 1012, and `stop` resolves when their
closings are stored, or after a bounded time. Stop the recorder after the listener.

*/

/** Makes a listener that is not yet started. */
export function createListener(options: ListenerOptions): Listener {
  const {
    clock,
    config,
    protocols = supportedProtocols,
    timers = systemTimers,
  } = options;
  const limiter = new HandshakeLimiter({
    clock,
    maxFailuresPerMinute: config.maxFailedHandshakesPerMinute,
  });
  const failures = new FailedHandshakes({ ...options, limiter });
  const reception = new Reception({ ...options, timers, failures });
  const hub = new Hub({ ...options, timers });
  const upgrader = new Upgrader({
    ...options,
    protocols,
    failures,
    handshake: new Handshake({ ...options, protocols, limiter }),
    onAccepted: accepted => {
      reception.handOver(accepted.upgrade.socket);
      return hub.accept(accepted);
    },
  });
  return {
    start: () =>
      reception.open({ onUpgrade: upgrade => upgrader.upgrade(upgrade) }),
    stop: async () => {
      const closed = reception.close();
      await hub.stop();
      await closed;
    },
    isListening: () => reception.isOpen,
    connections: () => hub.current(),
    pendingEvidence: identity => hub.pendingEvidence(identity),
    request: request => hub.request(request),
    requestStatuses: request => hub.requestStatuses(request),
    trigger: request => hub.trigger(request),
  };
}
