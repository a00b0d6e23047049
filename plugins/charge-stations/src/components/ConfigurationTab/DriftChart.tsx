import {
  formatTime,
  useMessages,
  useNow,
  useTones,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { deviatingOf, driftSteps, mostOf, type DriftItem } from './driftSteps';

/** In pixels. */
const HEIGHT = 56;
/** Of the upper edge; what is nothing is still to be seen. */
const LINE = 3;
/** Of the drawing, which is stretched to the page. */
const WIDTH = 1000;

export interface DriftChartProps {
  /** The newest first. */
  items: DriftItem[];
  onLook: (snapshot: string) => void;
}

/** Deviating keys as steps over time. Who does not see it has the table. */
export function DriftChart({ items, onLook }: DriftChartProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const tones = useTones();
  const now = useNow(60_000);
  const steps = driftSteps(items, now);
  const amounts = items.map(deviatingOf);
  const most = Math.max(...amounts);
  const oldest = items[items.length - 1];
  return (
    <Box sx={{ maxWidth: 900, mt: 0.5 }}>
      <Stack direction="row" gap={1}>
        <Typography
          variant="caption"
          color="text.secondary"
          aria-hidden
          sx={{ minWidth: '1.5em', textAlign: 'right', lineHeight: 1 }}
        >
          {mostOf(items)}
        </Typography>
        <Box
          component="svg"
          role="img"
          aria-label={t('configuration.drift.chart', {
            first: String(amounts[amounts.length - 1]),
            most: String(most),
            last: String(amounts[0]),
          })}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          shapeRendering="crispEdges"
          sx={{
            width: '100%',
            height: HEIGHT,
            borderLeft: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {steps.map(({ item, from, to, height }) => {
            const top = HEIGHT - Math.max(LINE, height * HEIGHT);
            const place = {
              x: from * WIDTH,
              width: Math.max(1, (to - from) * WIDTH),
            };
            const fill = height > 0 ? tones.red.fill : tones.green.fill;
            return (
              <g key={item.snapshot}>
                <rect
                  {...place}
                  y={top}
                  height={HEIGHT - top}
                  fill={fill}
                  fillOpacity={0.25}
                />
                <rect {...place} y={top} height={LINE} fill={fill} />
                {/* The whole height: what is nothing can be hit as well. */}
                <rect
                  {...place}
                  y={0}
                  height={HEIGHT}
                  fill="transparent"
                  style={{ cursor: 'pointer' }}
                  onClick={() => onLook(item.snapshot)}
                >
                  <title>
                    {`${formatTime(item.takenAt, {
                      style: 'short',
                    })}: ${deviatingOf(item)}`}
                  </title>
                </rect>
              </g>
            );
          })}
        </Box>
      </Stack>
      <Stack direction="row" justifyContent="space-between" sx={{ pl: 3 }}>
        <Typography variant="caption" color="text.secondary">
          {formatTime(oldest.takenAt, { style: 'short' })}
        </Typography>
        <Typography variant="caption" color="text.secondary">
          {t('configuration.drift.now')}
        </Typography>
      </Stack>
    </Box>
  );
}
