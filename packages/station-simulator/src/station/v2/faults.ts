import { Clearing } from '../Dialect';
import { ActiveFault, ComponentProblem, Connector, Station } from '../Station';
import { eventData, EventData, firingData } from './notifyEvent';
import { componentAt, problemOf } from './problems';

/** The events with which a fault begins: the component's, then its symptoms', each with the one before as its cause. */
export function raisedData(
  station: Station,
  options: { connector: Connector; fault: ActiveFault },
): EventData[] {
  const { connector, fault } = options;
  const problem = problemOf(connector, fault);
  const timestamp = station.timestampFor(fault.timestamp);
  const data = told(station, connector, {
    problem,
    raised: true,
    rest: {
      timestamp,
      techCode: fault.vendorErrorCode,
      techInfo: problem.text,
      severity: problem.severity,
    },
  });
  for (const symptom of fault.symptoms) {
    const cause = data.findLast(({ trigger }) => trigger === 'Alerting');
    data.push(
      ...told(station, connector, {
        problem: symptom,
        raised: true,
        rest: {
          timestamp,
          cause: cause?.eventId,
          severity: symptom.severity ?? problem.severity,
        },
      }),
    );
  }
  return data;
}

/** The events with which it ends: the symptoms first. */
export function clearedData(
  station: Station,
  options: { connector: Connector; fault: ActiveFault; how?: Clearing },
): EventData[] {
  const { connector, fault, how } = options;
  const problem = problemOf(connector, fault);
  const symptoms = [...fault.symptoms].reverse().flatMap(symptom =>
    told(station, connector, {
      problem: symptom,
      raised: false,
      rest: { severity: symptom.severity ?? problem.severity },
    }),
  );
  return [
    ...symptoms,
    ...told(station, connector, {
      problem,
      raised: false,
      rest: {
        techCode: fault.vendorErrorCode,
        techInfo: how?.type === 'resolvedText' ? how.text : undefined,
        severity: problem.severity,
      },
    }),
  ];
}

/** One component's event, and those of monitors that watch the same variable. */
function told(
  station: Station,
  connector: Connector,
  options: {
    problem: ComponentProblem;
    raised: boolean;
    rest: Partial<Parameters<typeof eventData>[1]>;
  },
): EventData[] {
  const { problem, raised, rest } = options;
  const component = componentAt(connector, problem);
  const variable = { name: problem.variable };
  const value = String(raised);
  const known = station.device.add({
    component,
    variable,
    value,
    mutability: 'ReadOnly',
    dataType: 'boolean',
  });
  return [
    eventData(station, {
      component,
      variable,
      value,
      trigger: 'Alerting',
      cleared: raised ? undefined : true,
      ...rest,
    }),
    ...station.device
      .move(known, value)
      .map(firing => firingData(station, firing)),
  ];
}
