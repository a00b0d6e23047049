import type { Station } from '../../Station';
import { canWatch } from './monitor';
import { DeviceModel } from './DeviceModel';
import {
  CONTROLLERS,
  OF_CONNECTOR,
  OF_EVSE,
  OF_STATION,
  Row,
} from './standardVariables';
import { Component, Variable } from './variable';

/** The device model of a station as it leaves the factory, its maker's monitors included. */
export function initialDevice(station: Station): DeviceModel {
  const { profile } = station;
  const places = station.connectors.flatMap(({ place }) => place ?? []);
  const evses = new Set(places.map(({ evseId }) => evseId));
  const device = new DeviceModel([
    ...CONTROLLERS.map(row => fromRow(row)),
    ...identityOf(station).map(row => fromRow(row)),
    ...OF_STATION.map(row => fromRow(row)),
    ...[...evses].flatMap(id => OF_EVSE.map(row => fromRow(row, { id }))),
    ...places.flatMap(({ evseId, connectorId }) =>
      [
        ...OF_CONNECTOR,
        [
          'Connector',
          'ConnectorType',
          profile.dc ? 'cCCS2' : 'sType2',
          { mutability: 'ReadOnly' },
        ] satisfies Row,
      ].map(row => fromRow(row, { id: evseId, connectorId })),
    ),
  ]);
  addMonitors(device, station);
  return device;
}

/** What tells one station from another. */
function identityOf({ identity, profile, firmware, serial }: Station): Row[] {
  const fixed = { mutability: 'ReadOnly' } as const;
  const longest = profile.ocpp === '2.1' ? 64 : 40;
  return [
    ['ChargingStation', 'FirmwareVersion', firmware, fixed],
    ['ChargingStation', 'Model', profile.model, fixed],
    ['ChargingStation', 'SerialNumber', serial, fixed],
    ['ChargingStation', 'VendorName', profile.vendor, fixed],
    ['SecurityCtrlr', 'Identity', identity, fixed],
    // Of 16 characters at least (2.0.1 Part 2, A01).
    [
      'SecurityCtrlr',
      'BasicAuthPassword',
      '',
      { mutability: 'WriteOnly', minLimit: 16, maxLimit: longest },
    ],
  ];
}

function fromRow(
  [component, variable, value, rest]: Row,
  evse?: Component['evse'],
): Variable {
  const [name, instance] = variable.split('/');
  return {
    component: { name: component, ...(evse ? { evse } : {}) },
    variable: { name, ...(instance ? { instance } : {}) },
    value,
    mutability: 'ReadWrite',
    dataType: 'string',
    ...rest,
  };
}

/** Makers set monitors on what their profile names, at the connector, its EVSE or the station. */
function addMonitors(device: DeviceModel, station: Station): void {
  for (const {
    connector,
    component,
    variable,
    type,
    value,
    severity,
  } of station.profile.monitors) {
    const watched = device.variables.filter(
      candidate =>
        candidate.component.name === component &&
        candidate.variable.name === variable &&
        (connector === undefined ||
          candidate.component.evse?.id ===
            station.connector(connector).place?.evseId),
    );
    for (const one of watched.filter(candidate => canWatch(type, candidate))) {
      device.setMonitor(
        { variable: one, type, value, severity, kind: 'PreconfiguredMonitor' },
        station.time,
      );
    }
  }
}
