/** The texts of bars of uptime; a part of `chargeStationsReactTranslationRef`. */
export const uptimeMessages = {
  uptime: {
    bars: '{{name}}, day by day',
    figure: '{{figure}} available',
    noFigure: 'nothing that counts',
    missed: {
      atLeast: 'below the target of {{target}}',
      moreThan: 'not above the target of {{target}}',
    },
    coverage: '{{coverage}} of the time known',
    notRolledUp: 'not added up yet',
    lost: '{{what}} {{duration}}',
    openings_one: 'one fault began',
    openings_other: '{{count}} faults began',
    class: {
      up: 'up',
      degraded: 'up with a fault',
      down: 'down',
      unknown: 'unknown',
      unknownOurs: 'not seen by us',
      planned: 'planned',
      excluded: 'excluded',
      outside: 'out of service',
    },
  },
} as const;
