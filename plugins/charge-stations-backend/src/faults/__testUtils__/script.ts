import { DeviceModelName, Monitor, StationEvent } from '../../model';

/** 2026-03-01T00:00:00Z: where every script begins. */
export const START = Date.UTC(2026, 2, 1);

/**
 * Reads a script: one event a line, `<time> <what> [words] [key=value]`. Times are `m:ss` or
 * `h:mm:ss` after {@link START}; values with spaces stand in double quotes.
 *
 * ```
 * 0:00 open c1                          socket c1 is accepted; later lines belong to it
 * 0:01 boot fw=5.32 serial=A1 reg=Pending
 * 0:05 1 Faulted GroundFailure code=E210 info="RCD triggered" vendor=acme at=0:04
 * 0:06 1 Available NoError at="1970-01-01T00:00:00Z" on=c0     a straggler of socket c0
 * 0:07 1 Available NoError again        the same message sent once more
 * 0:08 ask 1                            we ask for connector 1's status; without a number, for all
 * 0:08 1/2 Faulted                      2.x: connector 2 of EVSE 1; 1/0 is the EVSE, 0/0 the station
 * 0:08 var 1/2 RCD.Tripped true Alerting code=CX002 info=text cleared id=8 cause=7 monitor=3 sev=1
 * 0:08 var - Switch[left].Problem "" Delta       2.x: one eventData; `-` is the station, 1 is EVSE 1
 * 0:08 monitors 7=2 8=9                2.x: it reports its monitors, each id with its severity
 * 0:09 security TamperDetectionActivated at=0:02
 * 0:09 noticed wrongProfile              we refused a handshake in its name
 * 0:10 firmware Installing
 * 0:11 other Authorize
 * 0:20 close by=liveness last=0:12      without `by` the station closed it
 * 9:00 gap from=5:00                    our listener was away from 5:00 to 9:00
 * 9:00 lost from=5:00                   frames of 5:00 to 9:00 were not stored
 * ```
 *
 * `-` stands for a status, error code or value that was not sent.
 */
export function readScript(script: string): StationEvent[] {
  let connection = 'c1';
  return script
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line, index) => {
      const words = readLine(line);
      if (words.what === 'open') {
        connection = words.rest[0] ?? connection;
      }
      return readEvent({ ...words, connection, seq: index + 1 });
    });
}

interface Words {
  receivedAt: number;
  what: string;
  rest: string[];
  options: Map<string, string>;
}

function readLine(line: string): Words {
  const tokens = line.match(/[^\s"=]+="[^"]*"|\S+/g) ?? [];
  const [time = '0:00', what = '', ...others] = tokens;
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (const token of others) {
    const [, key, value] = /^([a-z]+)="?([^"]*)"?$/.exec(token) ?? [];
    if (key !== undefined && token.includes('=')) {
      options.set(key, value);
    } else {
      rest.push(token);
    }
  }
  return { receivedAt: readTime(time), what, rest, options };
}

/** `m:ss` or `h:mm:ss` after the start, in milliseconds since the epoch. */
export function readTime(text: string): number {
  const seconds = text
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return START + seconds * 1000;
}

function readEvent(
  line: Words & { connection: string; seq: number },
): StationEvent {
  const { what, rest, options, seq, receivedAt } = line;
  const reported = options.get('at') ?? null;
  const reportedTime = reported === null ? null : readReported(reported);
  const base = {
    identity: 'CP1',
    source: 'live' as const,
    connectionId: options.get('on') ?? line.connection,
    seq,
    receivedAt,
    reportedAt: reported,
    reportedTime,
    retransmission: rest.includes('again'),
  };
  const [first = null, second = null] = rest;
  const option = (key: string) => options.get(key) ?? null;
  switch (what) {
    case 'open':
      return {
        ...base,
        type: 'connectionOpened',
        protocol: 'ocpp1.6',
        remoteAddress: '192.0.2.1',
        supersedes: null,
      };
    case 'close':
      return {
        ...base,
        type: 'connectionClosed',
        code: 1006,
        reason: '',
        by: readClosedBy(option('by')),
        lastFrameAt: options.has('last')
          ? readTime(options.get('last') ?? '')
          : receivedAt,
      };
    case 'gap':
      return {
        ...base,
        type: 'listenerGap',
        from: readTime(options.get('from') ?? '0:00'),
        to: receivedAt,
      };
    case 'lost':
      return {
        ...base,
        type: 'evidenceLost',
        from: readTime(options.get('from') ?? '0:00'),
        to: receivedAt,
        frames: 1,
      };
    case 'boot':
      return {
        ...base,
        type: 'boot',
        vendor: option('vendor'),
        model: option('model'),
        serialNumber: option('serial'),
        firmwareVersion: option('fw'),
        reason: option('reason'),
        registration: readRegistration(option('reg')),
      };
    case 'ask':
      return {
        ...base,
        type: 'statusRequested',
        ...readPlace(first),
      };
    case 'var':
      return { ...base, type: 'variable', ...readVariable(line) };
    case 'monitors':
      return {
        ...base,
        type: 'report',
        report: 'monitoring',
        requestId: 1,
        seqNo: 0,
        toBeContinued: false,
        monitors: rest.map(readMonitor),
      };
    case 'security':
      return {
        ...base,
        type: 'security',
        securityType: first,
        techInfo: option('info'),
      };
    case 'noticed':
      return {
        ...base,
        connectionId: 'refused:1',
        type: 'listenerSecurity',
        securityType: first ?? '',
        detail: 'It used another profile',
        remoteAddress: '203.0.113.5',
      };
    case 'firmware':
      return { ...base, type: 'firmwareStatus', status: first };
    case 'other':
      return { ...base, type: 'other', action: first };
    default:
      return {
        ...base,
        type: 'status',
        ...readPlace(what),
        status: first === '-' ? null : first,
        errorCode: second === '-' || second === 'again' ? null : second,
        info: option('info'),
        vendorId: option('vendor'),
        vendorErrorCode: option('code'),
      };
  }
}

/** `2` is connector 2 of 1.6, `1/2` connector 2 of EVSE 1. */
function readPlace(text: string | null) {
  const numbers = (text ?? '').split('/').map(Number);
  const [connectorId, evseId = null] = numbers.reverse();
  return { evseId, connectorId: text === null ? null : connectorId };
}

/** `<place> <component>.<variable> <value> <trigger>`, and options. */
function readVariable({ rest, options }: Words) {
  const [place, name, value = '-', trigger = null] = rest;
  const [component, variable] = name.split('.').map(readName);
  const number = (key: string) =>
    options.has(key) ? Number(options.get(key)) : null;
  const [evse, connector = null] = place.split('/');
  return {
    component,
    variable,
    evseId: evse === '-' ? null : Number(evse),
    connectorId: connector === null ? null : Number(connector),
    trigger,
    actualValue: value === '-' ? null : value.replaceAll('"', ''),
    cleared: rest.includes('cleared') ? true : null,
    techCode: options.get('code') ?? null,
    techInfo: options.get('info') ?? null,
    eventId: number('id'),
    cause: number('cause'),
    monitorId: number('monitor'),
    notificationType: null,
    severity: number('sev'),
  };
}

/** `7=2`: monitor 7 with severity 2. */
function readMonitor(word: string): Monitor {
  const [monitorId, severity] = word.split('=').map(Number);
  return {
    monitorId,
    component: { name: 'Connector', instance: null },
    variable: { name: 'Problem', instance: null },
    evseId: 1,
    connectorId: 1,
    kind: 'UpperThreshold',
    severity,
  };
}

/** `Switch[left]` */
function readName(text: string): DeviceModelName {
  const [, name = null, instance = null] =
    /^([^[]*)(?:\[(.*)\])?$/.exec(text) ?? [];
  return { name, instance };
}

/** An offset like every other time, or a literal that a station might send. */
function readReported(text: string): number | null {
  const time = /^[\d:]+$/.test(text) ? readTime(text) : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

const CLOSED_BY = ['liveness', 'shutdown', 'superseded', 'upstream'] as const;

function readClosedBy(by: string | null) {
  return CLOSED_BY.find(known => known === by) ?? 'station';
}

function readRegistration(registration: string | null) {
  return registration === 'Pending' || registration === 'Rejected'
    ? registration
    : 'Accepted';
}
