import { LaneReading, portState } from './portState';

const available: LaneReading = { state: 'available', cause: null };
const faulted: LaneReading = { state: 'faulted', cause: null };
const unavailable: LaneReading = { state: 'unavailable', cause: null };
const online: LaneReading = { state: 'online', cause: null };
const offline: LaneReading = { state: 'offline', cause: null };
const unrecognised: LaneReading = { state: 'unrecognised', cause: null };
const unknown = (cause: 'offline' | 'ours' | 'upstream' | 'notReported') =>
  ({ state: 'unknown', cause } satisfies LaneReading);

describe('what the lanes say of a port', () => {
  it.each`
    rule                                        | station                   | evses            | connectors                  | expected
    ${'an operative connector'}                 | ${online}                 | ${[]}            | ${[available]}              | ${'up'}
    ${'a connector Faulted'}                    | ${online}                 | ${[]}            | ${[faulted]}                | ${'down'}
    ${'a connector Unavailable'}                | ${online}                 | ${[]}            | ${[unavailable]}            | ${'down'}
    ${'one of two connectors Faulted'}          | ${online}                 | ${[]}            | ${[faulted, available]}     | ${'up'}
    ${'both connectors inoperative'}            | ${online}                 | ${[]}            | ${[faulted, unavailable]}   | ${'down'}
    ${'one Faulted, one silent'}                | ${online}                 | ${[]}            | ${[faulted, null]}          | ${'down'}
    ${'connector 0 Faulted'}                    | ${faulted}                | ${[]}            | ${[available]}              | ${'down'}
    ${'EVSE Unavailable'}                       | ${online}                 | ${[unavailable]} | ${[available]}              | ${'down'}
    ${'an EVSE that speaks for its connectors'} | ${online}                 | ${[available]}   | ${[unknown('notReported')]} | ${'up'}
    ${'connector Faulted in an available EVSE'} | ${online}                 | ${[available]}   | ${[faulted]}                | ${'down'}
    ${'station offline'}                        | ${offline}                | ${[]}            | ${[available]}              | ${'unknown offline'}
    ${'the connector lane offline'}             | ${null}                   | ${[]}            | ${[unknown('offline')]}     | ${'unknown offline'}
    ${'we were not listening'}                  | ${unknown('ours')}        | ${[]}            | ${[unknown('ours')]}        | ${'unknownOurs ours'}
    ${'the upstream CSMS was away'}             | ${unknown('upstream')}    | ${[]}            | ${[unknown('upstream')]}    | ${'unknownOurs upstream'}
    ${'back, and nothing reported yet'}         | ${online}                 | ${[]}            | ${[unknown('notReported')]} | ${'unknown notReported'}
    ${'nothing ever reported'}                  | ${null}                   | ${[]}            | ${[null]}                   | ${'unknown notReported'}
    ${'a station lane that tells nothing'}      | ${unknown('notReported')} | ${[]}            | ${[available]}              | ${'up'}
    ${'a status that no version defines'}       | ${online}                 | ${[]}            | ${[unrecognised]}           | ${'unknown notReported'}
  `('$rule: $expected', ({ station, evses, connectors, expected }) => {
    const { timeClass, cause } = portState({ station, evses, connectors });
    expect([timeClass, cause].filter(Boolean).join(' ')).toBe(expected);
  });

  it.each([
    'available',
    'occupied',
    'preparing',
    'charging',
    'suspendedEV',
    'suspendedEVSE',
    'finishing',
    'reserved',
  ] as const)('%s is operative', state => {
    const connectors = [{ state, cause: null }];
    expect(portState({ station: null, evses: [], connectors })).toEqual({
      timeClass: 'up',
      cause: null,
    });
  });
});
