import {
  useConfigurationComplianceHistory,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { DriftChart } from './DriftChart';
import { DriftTable } from './DriftTable';

/** Changes that are shown. */
const MOST = 100;

export interface DriftOverTimeProps {
  identity: string;
  /** The newest snapshot. */
  revision?: string;
  /** Looks at the configuration of a snapshot. */
  onLook: (snapshot: string) => void;
}

/** How many keys deviated after each change; nothing where there was no change, or while it is not known. */
export function DriftOverTime(props: DriftOverTimeProps) {
  const { identity, revision, onLook } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const [isTable, setTable] = useState(false);
  const { data } = useConfigurationComplianceHistory(
    identity,
    { limit: MOST },
    { revision },
  );
  if (!data || data.items.length < 2) {
    return null;
  }
  const Shown = isTable ? DriftTable : DriftChart;
  return (
    <section aria-label={t('configuration.drift.title')}>
      <Stack direction="row" gap={1.5} alignItems="baseline" flexWrap="wrap">
        <Typography variant="h6" component="h3">
          {t('configuration.drift.title')}
        </Typography>
        <Button
          size="small"
          sx={{ textTransform: 'none' }}
          onClick={() => setTable(!isTable)}
        >
          {t(`configuration.drift.${isTable ? 'asChart' : 'asTable'}`)}
        </Button>
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {t('configuration.drift.help')}{' '}
        {data.pageInfo.nextCursor &&
          t('configuration.drift.older', {
            amount: String(data.items.length),
          })}
      </Typography>
      <Shown items={data.items} onLook={onLook} />
    </section>
  );
}
