import type { ApiUptimeTarget } from '@forecourt/plugin-charge-stations-common';
import {
  formatShare,
  isMissed,
  useMessages,
  useTones,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import { chargeStationsTranslationRef } from '../../translation';

export interface FigureProps {
  /** 0 to 1; null where no time counts. */
  share: number | null;
  /** What it should reach. */
  target?: ApiUptimeTarget | null;
}

/** A share of time, marked where it misses its target. */
export function Figure({ share, target = null }: FigureProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  // The theme's own red is too dark for letters upon the dark page.
  const { red } = useTones();
  if (share === null) {
    return <abbr title={t('uptime.noFigureHelp')}>–</abbr>;
  }
  const text = formatShare(share, { digits: 2 });
  if (target === null || !isMissed(share, target)) {
    return <>{text}</>;
  }
  const why = t(`uptime.missed.${target.compare}`, {
    target: formatShare(target.share),
  });
  return (
    <Box
      component="span"
      title={why}
      sx={{ color: red.fill, fontWeight: 'bold' }}
    >
      <span role="img" aria-label={why}>
        ▼
      </span>{' '}
      {text}
    </Box>
  );
}
