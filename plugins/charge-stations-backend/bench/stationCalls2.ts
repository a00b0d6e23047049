/*
 * OCPP 2.0.1 for the same happenings as in 1.6: states by StatusNotification, faults and warnings of
 * components by NotifyEvent, one datum each.
 */
type Report =
  | { evseId: number; connectorStatus: string }
  | { component: string; evseId: number; variable: string; cleared: boolean };

const cycle: Report[] = [
  { evseId: 1, connectorStatus: 'Occupied' },
  {
    component: 'GroundFaultProtector',
    evseId: 2,
    variable: 'Tripped',
    cleared: false,
  },
  { evseId: 2, connectorStatus: 'Faulted' },
  { component: 'Fan', evseId: 1, variable: 'Problem', cleared: false },
  { evseId: 1, connectorStatus: 'Available' },
  {
    component: 'GroundFaultProtector',
    evseId: 2,
    variable: 'Tripped',
    cleared: true,
  },
  { evseId: 2, connectorStatus: 'Available' },
  { component: 'Fan', evseId: 1, variable: 'Problem', cleared: true },
];

/** A BootNotification as OCPP 2.0.1 text. */
export function bootCall2(options: { id: string; identity: string }): string {
  const payload = {
    reason: 'PowerUp',
    chargingStation: {
      vendorName: 'Forecourt',
      model: 'Bench 22',
      serialNumber: options.identity,
      firmwareVersion: '1.0.0',
    },
  };
  return JSON.stringify([2, options.id, 'BootNotification', payload]);
}

/** The `turn`-th report of a station: StatusNotification and NotifyEvent by turns. */
export function reportCall2(options: { id: string; turn: number }): string {
  const { id, turn } = options;
  const report = cycle[turn % cycle.length];
  const timestamp = new Date().toISOString();
  if ('connectorStatus' in report) {
    const payload = { timestamp, connectorId: 1, ...report };
    return JSON.stringify([2, id, 'StatusNotification', payload]);
  }
  const { component: name, evseId, variable, cleared } = report;
  const payload = {
    generatedAt: timestamp,
    seqNo: 0,
    eventData: [
      {
        eventId: turn,
        timestamp,
        trigger: 'Alerting',
        actualValue: String(!cleared),
        techCode: '0x0000001A',
        cleared,
        eventNotificationType: 'HardWiredNotification',
        component: { name, evse: { id: evseId, connectorId: 1 } },
        variable: { name: variable },
      },
    ],
  };
  return JSON.stringify([2, id, 'NotifyEvent', payload]);
}
