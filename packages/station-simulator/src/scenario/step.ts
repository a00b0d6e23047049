import { z } from 'zod';
import { bodies } from './bodies';
import { issuePath } from './issuePath';

type Bodies = typeof bodies;

type LeafStep = {
  [Name in keyof Bodies]: { type: Name } & z.output<Bodies[Name]>;
}[keyof Bodies];

/** Plays its steps several times; `Infinity` for ever. */
export interface RepeatStep {
  type: 'repeat';
  times: number;
  steps: Step[];
}

/** Plays one of the options, by weight. */
export interface ChooseStep {
  type: 'choose';
  options: Array<{ weight: number; steps: Step[] }>;
}

/** Plays several tracks at once, for example one a connector; ends with the last. */
export interface TogetherStep {
  type: 'together';
  tracks: Step[][];
}

/** One step of a scenario. In YAML a map with one key, its `type`: `- wait: 5m`. */
export type Step = LeafStep | RepeatStep | ChooseStep | TogetherStep;

/** The step of one type. */
export type StepOf<Type extends Step['type']> = Extract<Step, { type: Type }>;

/** A list of steps in YAML. */
export const stepsSchema: z.ZodType<Step[]> = z.lazy(() =>
  z.array(z.unknown().transform(readStep)),
);

const schemas: Record<string, z.ZodType<object>> = {
  ...bodies,
  repeat: z.strictObject({
    times: z
      .union([
        z.number().int().min(1),
        z.literal('forever').transform(() => Infinity),
      ])
      .default(Infinity),
    steps: stepsSchema,
  }),
  choose: z
    .array(
      z.strictObject({
        weight: z.number().positive().default(1),
        steps: stepsSchema,
      }),
    )
    .min(1)
    .transform(options => ({ options })),
  together: z.array(stepsSchema).transform(tracks => ({ tracks })),
};

/** `boot`, `{ boot: null }` and `{ boot: {} }` say the same. */
function nameAndBody(
  value: unknown,
): [name: string, body: unknown] | undefined {
  if (typeof value === 'string') {
    return [value, {}];
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const entries = Object.entries(value);
  return entries.length === 1
    ? [entries[0][0], entries[0][1] ?? {}]
    : undefined;
}

function readStep(value: unknown, context: z.RefinementCtx): Step {
  const [name, body] = nameAndBody(value) ?? [undefined, undefined];
  const schema = name === undefined ? undefined : schemas[name];
  if (name === undefined || !schema) {
    context.issues.push({
      code: 'custom',
      input: value,
      message: `expected a step with one name, one of ${Object.keys(
        schemas,
      ).join(', ')}; got ${JSON.stringify(name ?? value)}`,
    });
    return z.NEVER;
  }
  const result = schema.safeParse(body);
  if (!result.success) {
    for (const issue of result.error.issues) {
      context.issues.push({
        code: 'custom',
        input: value,
        message: issue.message,
        path: [name, ...issuePath(issue)],
      });
    }
    return z.NEVER;
  }
  return { type: name, ...result.data } as Step;
}
