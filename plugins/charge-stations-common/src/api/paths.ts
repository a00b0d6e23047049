import type { paths } from './generated/openapi';

interface Answering<Answer> {
  responses: { 200: { content: { 'application/json': Answer } } };
}

/** Paths that can be read as JSON, such as `/stations/{identity}/events`. */
export type ReadablePath = {
  [Path in keyof paths]: paths[Path] extends { get: Answering<unknown> }
    ? Path
    : never;
}[keyof paths];

/** Those without a value in them. */
export type FleetPath = Exclude<ReadablePath, `${string}{${string}`>;

/** Those with one value: the identity of a station, an id. */
export type PathOfOne = Exclude<
  ReadablePath,
  FleetPath | `${string}{${string}{${string}`
>;

/** Those of one fault. */
export type FaultPath = Extract<
  ReadablePath,
  `/stations/{identity}/conditions/{number}${string}`
>;

/** What a path answers. */
export type AnswerOf<Path extends ReadablePath> =
  paths[Path]['get'] extends Answering<infer Answer> ? Answer : never;

/** What a path can be asked for in its query. */
export type QueryOf<Path extends ReadablePath> = paths[Path]['get'] extends {
  parameters: { query?: infer Query };
}
  ? NonNullable<Query>
  : never;

/** A path with values, percent-encoded, in place of its names in braces. */
export function fillPath(path: string, values: (string | number)[]): string {
  const left = [...values];
  return path.replace(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? ''));
}

/** What follows a path; values that are not given are left out. */
export function queryString(query: object): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) {
      parameters.set(key, String(value));
    }
  }
  // The API takes no reserved characters, and + for a space is one.
  const text = parameters.toString().replaceAll('+', '%20');
  return text ? `?${text}` : '';
}
