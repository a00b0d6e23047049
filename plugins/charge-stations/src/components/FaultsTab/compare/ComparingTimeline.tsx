import {
  useElementWidth,
  useTimelines,
} from '@forecourt/plugin-charge-stations-react';
import { useMemo } from 'react';
import {
  StationTimeline,
  type StationTimelineProps,
} from '../../StationTimeline';
import { CompareBar } from './CompareBar';
import { useCompared } from './useCompared';

/** A station's timeline with those of others beneath, on the same axis. */
export function ComparingTimeline(props: StationTimelineProps) {
  const { identity, range } = props;
  const [ref, widthPx] = useElementWidth();
  const { compared, add, remove } = useCompared(identity);
  const { data } = useTimelines({ identities: compared, range, widthPx });
  const drawn = useMemo(
    () =>
      (data ?? []).flatMap(answer =>
        'timeline' in answer && compared.includes(answer.identity)
          ? [answer]
          : [],
      ),
    [data, compared],
  );
  return (
    <div ref={ref}>
      <StationTimeline {...props} compared={drawn} />
      <CompareBar
        identity={identity}
        compared={compared}
        answers={data ?? []}
        onAdd={add}
        onRemove={remove}
      />
    </div>
  );
}
