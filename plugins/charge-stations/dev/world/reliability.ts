import type { ApiReliabilityGroups } from '@forecourt/plugin-charge-stations-common';

export function reliabilityOf(stations: number): ApiReliabilityGroups {
  const months = stations * 2;
  const countsOf = (openings: number) => ({
    openings,
    portDays: months * 30,
    stations,
    affected: Math.min(openings, stations),
  });
  return {
    items: [
      {
        key: 'ocpp16:GroundFailure',
        ...countsOf(40),
        rate: {
          value: 40 / months,
          low: 28.5764 / months,
          high: 54.4686 / months,
        },
      },
      {
        key: 'ocpp16:ConnectorLockFailure',
        ...countsOf(10),
        rate: {
          value: 10 / months,
          low: 4.7954 / months,
          high: 18.3904 / months,
        },
      },
    ],
    total: {
      ...countsOf(50),
      rate: {
        value: 50 / months,
        low: 37.111 / months,
        high: 65.9188 / months,
      },
    },
    isComplete: true,
  };
}
