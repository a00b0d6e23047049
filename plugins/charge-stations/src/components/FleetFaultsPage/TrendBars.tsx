import { useTones, useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

/** In pixels. */
const BAR = 4;
const GAP = 1;
const HEIGHT = 20;

/** Openings in equal parts of the range, oldest first; the tallest bar is the group's own most. */
export function TrendBars(props: { counts: number[] }) {
  const { counts } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const tones = useTones();
  const most = Math.max(...counts, 1);
  const label = t('fleetFaults.trendOf', {
    count: counts.reduce((sum, count) => sum + count, 0),
    counts: counts.join(', '),
  });
  return (
    <svg
      role="img"
      aria-label={label}
      width={counts.length * (BAR + GAP)}
      height={HEIGHT}
    >
      <title>{label}</title>
      {counts.map((count, index) => {
        // One opening among a hundred is still to be seen.
        const height = count === 0 ? 1 : Math.max((count / most) * HEIGHT, 3);
        return (
          <rect
            key={index}
            x={index * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            fill={count === 0 ? tones.none.on : tones.orange.fill}
          />
        );
      })}
    </svg>
  );
}
