import { formatDuration, toMillis, type Moment } from './format';
import { useNow } from './useNow';

/** @public */
export interface DurationProps {
  from: Moment;
  /** Absent while it goes on: the length grows with the present. */
  to?: Moment | null;
}

/**
 * A length of time as people say it: `3 h 12 m`.
 *
 * @public
 */
export function Duration(props: DurationProps) {
  const { from, to } = props;
  return to === undefined || to === null ? (
    <Running from={toMillis(from)} />
  ) : (
    <span>{formatDuration(toMillis(to) - toMillis(from))}</span>
  );
}

function Running(props: { from: number }) {
  const now = useNow(1_000);
  return <span>{formatDuration(now - props.from)}</span>;
}
