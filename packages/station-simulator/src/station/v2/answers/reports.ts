import { CallReply, statusReply } from '../../CallReply';
import { notify } from '../../messages';
import { Payload, Script } from '../../script';
import { Station } from '../../Station';
import { componentKey, Variable, variableKey } from '../device/variable';
import { componentIn, listIn, numberIn, textIn, variableIn } from './request';

/** How many variables go into one part of a report. */
const ENTRIES_A_PART = 12;

/** What tells how things are at this moment, where it is no good news (2.0.1 Part 2, B07, SummaryInventory). */
const BAD_NEWS = ['Problem', 'Tripped', 'Overload', 'Fallback'];

const BASES: Record<string, (variable: Variable) => boolean> = {
  FullInventory: () => true,
  ConfigurationInventory: ({ mutability }) => mutability !== 'ReadOnly',
  SummaryInventory: ({ variable: { name }, value }) =>
    name === 'AvailabilityState' ||
    (BAD_NEWS.includes(name) && value === 'true'),
};

/** GetBaseReport (2.0.1 Part 2, B07). */
export function getBaseReport(station: Station, payload: Payload): CallReply {
  const isIn = BASES[textIn(payload, 'reportBase')];
  return isIn
    ? report(station, payload, station.device.variables.filter(isIn))
    : statusReply('NotSupported');
}

/** GetReport (2.0.1 Part 2, B08): by what components say of themselves, by names, or both. */
export function getReport(station: Station, payload: Payload): CallReply {
  const { variables } = station.device;
  const { componentCriteria: criteria } = payload;
  const meeting = new Set(
    variables
      .filter(
        ({ variable, value }) =>
          value === 'true' &&
          Array.isArray(criteria) &&
          criteria.includes(variable.name),
      )
      .map(({ component }) => componentKey(component)),
  );
  const isNamed = namedIn(payload);
  return report(
    station,
    payload,
    variables.filter(
      variable =>
        isNamed(variable) &&
        (criteria === undefined ||
          meeting.has(componentKey(variable.component))),
    ),
  );
}

/** Whether `componentVariable` of a call names a variable; without the list all are. */
export function namedIn(payload: Payload): (variable: Variable) => boolean {
  if (payload.componentVariable === undefined) {
    return () => true;
  }
  const named = listIn(payload, 'componentVariable').map(asked => {
    const component = componentIn(asked);
    const variable = variableIn(asked);
    return variable
      ? variableKey(component, variable)
      : componentKey(component);
  });
  return ({ component, variable }) =>
    named.includes(componentKey(component)) ||
    named.includes(variableKey(component, variable));
}

function report(
  station: Station,
  payload: Payload,
  variables: Variable[],
): CallReply {
  const requestId = numberIn(payload, 'requestId');
  if (variables.length === 0) {
    return statusReply('EmptyResultSet');
  }
  return statusReply(
    'Accepted',
    sendInParts(station, {
      action: 'NotifyReport',
      requestId,
      list: 'reportData',
      entries: variables.map(reportEntry),
    }),
  );
}

/** Sends a list in numbered parts; all but the last say that more is to come. */
export function* sendInParts(
  station: Station,
  options: {
    action: string;
    requestId: number;
    list: string;
    entries: Payload[];
  },
): Script {
  const { action, requestId, list, entries } = options;
  const generatedAt = station.timestamp();
  for (let first = 0; first < entries.length; first += ENTRIES_A_PART) {
    yield* notify(station, action, {
      requestId,
      generatedAt,
      seqNo: first / ENTRIES_A_PART,
      tbc: first + ENTRIES_A_PART < entries.length,
      [list]: entries.slice(first, first + ENTRIES_A_PART),
    });
  }
}

function reportEntry(of: Variable): Payload {
  const { component, variable, value, mutability } = of;
  const { dataType, unit, minLimit, maxLimit, valuesList } = of;
  return {
    component,
    variable,
    variableAttribute: [
      {
        type: 'Actual',
        ...(mutability === 'WriteOnly' ? {} : { value }),
        mutability,
        persistent: mutability !== 'ReadOnly',
        constant: false,
      },
    ],
    variableCharacteristics: {
      dataType,
      supportsMonitoring: mutability === 'ReadOnly',
      ...(unit === undefined ? {} : { unit }),
      ...(minLimit === undefined ? {} : { minLimit }),
      ...(maxLimit === undefined ? {} : { maxLimit }),
      ...(valuesList === undefined ? {} : { valuesList }),
    },
  };
}
