import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCondition } from '@forecourt/plugin-charge-stations-react';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { FaultPanelHeader } from './FaultPanelHeader';
import { FaultStory } from './FaultStory';

export interface FaultPanelProps {
  identity: string;
  /** The fault that is open. */
  number: number;
  /** The faults in the order in which they are shown. */
  numbers: number[];
  onSelect: (number?: number) => void;
}

/** One fault, down to the frames it rests on. It is no dialog: timeline and table stay in use beside it. */
export function FaultPanel(props: FaultPanelProps) {
  const { identity, number } = props;
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const detail = useCondition({ identity, number });
  return (
    <Paper
      component="aside"
      variant="outlined"
      aria-label={t('fault.panel', { number: String(number) })}
      sx={{ p: 2 }}
    >
      <Stack gap={2}>
        <FaultPanelHeader {...props} />
        <Loaded
          query={detail}
          skeleton={<SkeletonTable label={t('fault.loading')} rows={4} />}
        >
          {data => (
            <FaultStory key={number} detail={data} onSelect={props.onSelect} />
          )}
        </Loaded>
      </Stack>
    </Paper>
  );
}
