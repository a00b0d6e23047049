import {
  isDifference,
  type ApiConfigurationChange,
} from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from '../useTranslate';
import { useTones } from '../vocabulary/useTone';
import { ChangeValue } from './ChangeValue';

/** Both sides in one column, as in a unified diff: − before, + after; one line where they are the same. */
export function UnifiedValues({ change }: { change: ApiConfigurationChange }) {
  const t = useTranslate();
  const { before, after, verdict, hidden } = change;
  if (!isDifference(verdict)) {
    return <ChangeValue change={change} side={after ? 'after' : 'before'} />;
  }
  if (hidden && before?.value !== undefined && after?.value !== undefined) {
    return <>{t('configuration.value.hiddenChanged')}</>;
  }
  return (
    <>
      {before && (
        <Line sign="−" name={t('configuration.diff.before')} tone="red">
          <ChangeValue change={change} side="before" />
        </Line>
      )}
      {after && (
        <Line sign="+" name={t('configuration.diff.after')} tone="green">
          <ChangeValue change={change} side="after" />
        </Line>
      )}
    </>
  );
}

function Line(props: {
  sign: string;
  name: string;
  tone: 'red' | 'green';
  children: ReactNode;
}) {
  const { sign, name, tone, children } = props;
  const { fill } = useTones()[tone];
  return (
    <Box
      sx={{ display: 'flex', gap: 1, borderLeft: `3px solid ${fill}`, pl: 1 }}
    >
      <Box
        component="span"
        role="img"
        aria-label={name}
        sx={{ color: fill, fontWeight: 'bold' }}
      >
        {sign}
      </Box>
      <div>{children}</div>
    </Box>
  );
}
