import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
import { useTones } from '../vocabulary/useTone';

/** What the lines beneath the bands mean; of what is not drawn nothing is said. */
export function SessionLegend({ timeline }: { timeline: ApiTimeline }) {
  const t = useTranslate();
  const { red } = useTones();
  const sessions = timeline.lanes.flatMap(lane => lane.sessions ?? []);
  if (sessions.length === 0) {
    return null;
  }
  const isUncertain = sessions.some(
    ({ startUnknown, uncertainFrom }) => startUnknown || uncertainFrom,
  );
  return (
    <Stack direction="row" gap={2} flexWrap="wrap">
      <Entry words={t('session.legend.session')}>
        <rect
          y={3}
          width={20}
          height={5}
          fill="currentColor"
          fillOpacity={0.75}
        />
      </Entry>
      {isUncertain && (
        <Entry words={t('session.legend.uncertain')}>
          <path
            d="M1 3.5 H19 V7.5 H1 Z M3 7.5 l4 -4 M8 7.5 l4 -4 M13 7.5 l4 -4"
            stroke="currentColor"
            strokeOpacity={0.75}
            fill="none"
          />
        </Entry>
      )}
      {sessions.some(({ abnormal }) => abnormal) && (
        <Entry words={t('session.legend.abnormal')}>
          <path d="M7 2.5 l6 6 m0 -6 l-6 6" stroke={red.fill} strokeWidth={2} />
        </Entry>
      )}
      {timeline.sessionsIncomplete && (
        <Typography variant="caption" color="textSecondary">
          {t('session.incomplete')}
        </Typography>
      )}
    </Stack>
  );
}

function Entry({ words, children }: { words: string; children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary">
      <Box
        component="svg"
        aria-hidden
        sx={{ width: 20, height: 11, mr: 0.5, verticalAlign: 'middle' }}
      >
        {children}
      </Box>
      {words}
    </Typography>
  );
}
