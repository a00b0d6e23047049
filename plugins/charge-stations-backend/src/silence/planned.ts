import { PlannedSpan, SilenceFacts } from './types';

type Asked = Pick<SilenceFacts, 'span' | 'began' | 'now' | 'planned'>;

/** The planned window in which a silence began. */
export function windowOf({ began, planned }: Asked): PlannedSpan | undefined {
  return planned.find(({ from, to }) => from <= began && began < to);
}

/** Whether a planned window covers all of a silence, as far as it is known. */
export function coversWhole(asked: Asked): boolean {
  const { span, now } = asked;
  const window = windowOf(asked);
  return window !== undefined && (span.to ?? now) <= window.to;
}
