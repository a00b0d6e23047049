import { Violation } from '../../model';
import { monitoringReport } from './reports';

function read(payload: Record<string, unknown>) {
  const notes: Violation[] = [];
  const facts = monitoringReport({
    payload,
    reply: undefined,
    note: violation => notes.push(violation),
    readTime: () => ({ reportedAt: null, reportedTime: null }),
  });
  return { facts, notes };
}

const MONITOR = {
  id: 7,
  transaction: false,
  value: 60,
  type: 'UpperThreshold',
  severity: 2,
};

describe('NotifyMonitoringReport', () => {
  it('names each monitor with its place and severity', () => {
    const component = {
      name: 'Connector',
      instance: 'L',
      evse: { id: 1, connectorId: 2 },
    };
    const { facts } = read({
      requestId: 4,
      seqNo: 0,
      tbc: true,
      monitor: [
        {
          component,
          variable: { name: 'Temperature' },
          variableMonitoring: [MONITOR, { ...MONITOR, id: 8, severity: 9 }],
        },
        {
          component: { name: 'RCD' },
          variable: { name: 'Tripped' },
          variableMonitoring: [{ ...MONITOR, type: 'Delta' }],
        },
      ],
    });
    const place = {
      component: { name: 'Connector', instance: 'L' },
      variable: { name: 'Temperature', instance: null },
      evseId: 1,
      connectorId: 2,
      kind: 'UpperThreshold',
    };
    expect(facts).toEqual({
      type: 'report',
      report: 'monitoring',
      requestId: 4,
      seqNo: 0,
      toBeContinued: true,
      monitors: [
        { ...place, monitorId: 7, severity: 2 },
        { ...place, monitorId: 8, severity: 9 },
        {
          component: { name: 'RCD', instance: null },
          variable: { name: 'Tripped', instance: null },
          evseId: null,
          connectorId: null,
          monitorId: 7,
          kind: 'Delta',
          severity: 2,
        },
      ],
    });
  });

  it.each([
    ['no list', { monitor: 'none' }],
    ['nothing', {}],
    ['no objects', { monitor: [null, 7, []] }],
    ['monitors that are none', { monitor: [{ variableMonitoring: [1] }, {}] }],
  ])('%s is a report without monitors', (_case, payload) => {
    expect(read(payload).facts).toMatchObject({ monitors: [] });
  });

  it('of more than a thousand the first are known, and it says so', () => {
    const many = Array.from({ length: 1500 }, () => MONITOR);
    const { facts, notes } = read({ monitor: [{ variableMonitoring: many }] });
    expect(facts).toHaveProperty('monitors.length', 1000);
    expect(notes).toEqual([
      {
        rule: 'size',
        path: '/monitor',
        message: 'Only the first 1000 of 1500 monitors are known.',
      },
    ]);
  });
});
