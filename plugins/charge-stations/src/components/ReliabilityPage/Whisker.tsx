import type { ApiFaultRate } from '@forecourt/plugin-charge-stations-common';
import { useTheme } from '@mui/material/styles';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { rateText } from './rateWords';

/** In pixels. */
const WIDTH = 160;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const MARGIN = 6;
const CAP = 4;

export interface WhiskerProps {
  rate: ApiFaultRate;
  /** The rate at the right end of the axis. */
  end: number;
  /** The rate of all together, for comparison. */
  reference?: number;
}

/** A rate as a dot upon its interval; a whisker that goes on beyond the axis ends in an arrow. */
export function Whisker(props: WhiskerProps) {
  const { rate, end, reference } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const { palette } = useTheme();
  const label = t('reliability.drawn', {
    value: rateText(rate.value),
    low: rateText(rate.low),
    high: rateText(rate.high),
  });
  const x = (value: number) =>
    MARGIN + (Math.min(value, end) / (end || 1)) * (WIDTH - 2 * MARGIN);
  const [low, high] = [x(rate.low), x(rate.high)];
  const isCut = rate.high > end;
  const line = palette.text.primary;
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT}>
      <title>{label}</title>
      {reference !== undefined && (
        <line
          x1={x(reference)}
          x2={x(reference)}
          y1={0}
          y2={HEIGHT}
          stroke={palette.text.secondary}
          strokeDasharray="2 2"
        />
      )}
      <g stroke={line} strokeWidth={1.5} fill="none">
        <path d={`M${low} ${MIDDLE} H${high}`} />
        <path d={`M${low} ${MIDDLE - CAP} v${2 * CAP}`} />
        <path
          d={
            isCut
              ? `M${high - CAP} ${MIDDLE - CAP} l${CAP} ${CAP} l-${CAP} ${CAP}`
              : `M${high} ${MIDDLE - CAP} v${2 * CAP}`
          }
        />
      </g>
      <circle cx={x(rate.value)} cy={MIDDLE} r={4} fill={line} />
    </svg>
  );
}
