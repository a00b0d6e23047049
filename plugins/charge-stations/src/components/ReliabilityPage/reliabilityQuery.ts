import type { ReliabilityQuery } from '@forecourt/plugin-charge-stations-common';

export type ReliabilityGrouping = NonNullable<ReliabilityQuery['by']>;

/** In the order in which they are offered. */
export const GROUPINGS: ReliabilityGrouping[] = ['code', 'model', 'firmware'];

/** What narrows, by the API's own names. */
export const NARROWING = ['code', 'site', 'model', 'owner'] as const;

/** What the page asks the API beside its range, read from the query string. */
export function reliabilityQueryFrom(parameters: URLSearchParams): Pick<
  ReliabilityQuery,
  (typeof NARROWING)[number]
> & {
  by: ReliabilityGrouping;
} {
  const text = (name: string) => parameters.get(name) || undefined;
  return {
    by: GROUPINGS.find(by => by === parameters.get('by')) ?? 'code',
    code: text('code'),
    site: text('site'),
    model: text('model'),
    owner: text('owner'),
  };
}
