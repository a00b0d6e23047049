import { z } from 'zod';
import { references } from './reference';
import { doubts, sentence } from './words';

/** A variable of the OCPP 2.x device model, whatever the component. */
export const variable = z.strictObject({
  /** A problem is true while something is wrong; a moment is only ever told and never over. */
  is: z.enum(['problem', 'moment']).optional(),
  /** While it is true, somebody has to go there. */
  needsSiteVisit: z.boolean().optional(),
  meaning: sentence.optional(),
  recovery: sentence.optional(),
  references,
  ...doubts,
});

/** A component of the OCPP 2.x device model. */
export const component = z.strictObject({
  activeIsAlarm: z.boolean().optional(),
  /** What it means that it is active. */
  meaning: sentence.optional(),
  references,
  ...doubts,
});

/** A severity of OCPP 2.x: 0 is worst, 9 says least. */
export const ocpp2Severity = z.strictObject({
  title: sentence.optional(),
  meaning: sentence.optional(),
  references,
  ...doubts,
});
