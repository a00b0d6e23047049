import { z } from 'zod';
import { profileSchema } from './profile';
import { readYaml } from './readYaml';
import { stepsSchema } from './step';

/** What stands in a scenario file. */
export const scenarioSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  /** What the station is, unless a fleet says otherwise. */
  station: profileSchema.prefault({}),
  steps: stepsSchema,
});

/** A play for one station. */
export type Scenario = z.output<typeof scenarioSchema>;

/**
 * Reads a scenario.
 *
 * @throws InputError with file, line, path and expectation of every finding
 */
export function parseScenario(options: {
  text: string;
  source: string;
}): Scenario {
  return readYaml({ ...options, schema: scenarioSchema });
}
