import {
  ApiCodeExplanation,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { cite } from '../specifications/cite';

/** Any component, as configuration keys write it. */
const ANY = '*';
const ACTIVE = 'Active';

type Fact = Parameters<typeof doubtsOf>[0] & {
  meaning?: string;
  recovery?: string;
  needsSiteVisit?: boolean;
  references?: { specification: string; section?: string }[];
};

/** Variables that are problems, whatever the component: `ocpp2:*.Problem`. */
export function problemCodes(
  knowledge: Knowledge,
  version?: OcppVersion,
): ApiCodeExplanation[] {
  return Object.entries(knowledge.variables ?? {}).flatMap(([name, known]) =>
    known.is === 'problem'
      ? explain(knowledge, { component: ANY, variable: name, known, version })
      : [],
  );
}

/** Components whose Active is an alarm: `ocpp2:TiltSensor.Active`. */
export function alarmCodes(
  knowledge: Knowledge,
  version?: OcppVersion,
): ApiCodeExplanation[] {
  return Object.entries(knowledge.components ?? {}).flatMap(([name, known]) =>
    known.activeIsAlarm
      ? explain(knowledge, {
          component: name,
          variable: ACTIVE,
          known,
          version,
        })
      : [],
  );
}

/** The code that says of any component what this one says of one; undefined where it is none of OCPP 2.x. */
export function anyComponent(code: string): string | undefined {
  const [, variable] = /^ocpp2:[^.]*\.(.+)$/i.exec(code) ?? [];
  return variable && `ocpp2:${ANY}.${variable}`;
}

function explain(
  knowledge: Knowledge,
  of: {
    component: string;
    variable: string;
    known: Fact;
    version?: OcppVersion;
  },
): ApiCodeExplanation {
  const { component, variable, known, version } = of;
  const family = knowledge.taxonomies?.ocpp2;
  return {
    code: `ocpp2:${component}.${variable}`,
    isKnown: true,
    title: component === ANY ? variable : `${component}.${variable}`,
    taxonomy: { id: 'ocpp2', title: family?.title ?? 'ocpp2' },
    meaning: known.meaning,
    recovery: known.recovery,
    needsSiteVisit: known.needsSiteVisit,
    responsible: [],
    aliases: [],
    references: cite(
      knowledge,
      known.references ?? family?.references,
      version,
    ),
    variants: [],
    ...doubtsOf(known),
  };
}
