import { FakeClock } from '../../listener/__testUtils__/fakes';
import { ConfigurationMessage } from '../../model';
import { AskStation } from './askStation';
import { readVariablesOf } from './readVariablesOf';

const REQUEST_ID = 7;

function setUp(
  station: {
    status?: string;
    /** Parts in the order in which looks find them. */
    looks?: Array<Array<{ seqNo: number; tbc: boolean; requestId?: number }>>;
    variables?: Record<string, string>;
  } = {},
) {
  const { status = 'Accepted', looks = [[]], variables = {} } = station;
  const clock = new FakeClock();
  const calls: string[] = [];
  const ask: AskStation = async (action, payload) => {
    calls.push(action);
    if (action === 'GetBaseReport') {
      return { result: 'ok', payload: { status } };
    }
    const asked = payload.getVariableData as Array<{
      component: { name: string };
      variable: { name: string };
    }>;
    return {
      result: 'ok',
      payload: {
        getVariableResult: asked.map(data => {
          const value =
            variables[`${data.component.name}/${data.variable.name}`];
          return value === undefined
            ? { ...data, attributeStatus: 'UnknownVariable' }
            : { ...data, attributeStatus: 'Accepted', attributeValue: value };
        }),
      },
    };
  };
  const at = clock.time;
  let look = 0;
  const parts = async () => {
    const found = looks.slice(0, look + 1).flat();
    look += 1;
    return found.map(({ seqNo, tbc, requestId = REQUEST_ID }) =>
      partOf({ seqNo, tbc, requestId }, at),
    );
  };
  const read = () =>
    readVariablesOf({
      ask,
      requestId: REQUEST_ID,
      parts,
      knownKeys: ['C/V', 'C/Gone', 'NotAVariable'],
      clock,
      sleep: async pause => {
        clock.time += pause;
      },
    });
  return { read, calls };
}

function partOf(
  part: { seqNo: number; tbc: boolean; requestId: number },
  receivedAt: number,
): ConfigurationMessage {
  const reportData = [
    {
      component: { name: 'C' },
      variable: { name: `V${part.seqNo}` },
      variableAttribute: [{ value: String(part.seqNo) }],
    },
  ];
  return {
    id: part.seqNo,
    connectionId: 'c',
    seq: part.seqNo,
    receivedAt,
    source: 'live',
    protocol: 'ocpp2.0.1',
    direction: 'fromStation',
    messageKind: 'call',
    messageId: String(part.seqNo),
    action: 'NotifyReport',
    raw: JSON.stringify([2, 'm', 'NotifyReport', { ...part, reportData }]),
  };
}

it('a full inventory is complete with its last part, and another report is none of it', async () => {
  const { read } = setUp({
    looks: [
      [{ seqNo: 9, tbc: false, requestId: 1 }],
      [{ seqNo: 0, tbc: true }],
      [{ seqNo: 1, tbc: false }],
    ],
  });
  expect(await read()).toMatchObject({
    completeness: 'complete',
    problem: null,
    entries: [{ key: 'C/V0' }, { key: 'C/V1' }],
    evidence: { connectionId: 'c', seq: 1 },
  });
});

it('a part that does not come leaves it partial', async () => {
  const { read } = setUp({ looks: [[{ seqNo: 1, tbc: false }]] });
  expect(await read()).toMatchObject({
    completeness: 'partial',
    problem: '1 part of the report did not come',
    entries: [{ key: 'C/V1' }],
  });
});

it('no part at all is a failure', async () => {
  const { read } = setUp();
  expect(await read()).toMatchObject({
    completeness: 'failed',
    problem: expect.stringMatching(/no part of it came/),
  });
});

it('a station without a full inventory is asked for what is known by name', async () => {
  const { read, calls } = setUp({
    status: 'NotSupported',
    variables: { 'C/V': '5' },
  });
  expect(await read()).toEqual({
    completeness: 'partial',
    entries: [{ key: 'C/V', value: '5' }],
    unknownKeys: ['C/Gone'],
    problem:
      'The station answered GetBaseReport with NotSupported; known variables were asked for by name',
  });
  expect(calls).toEqual(['GetBaseReport', 'GetVariables']);
});
