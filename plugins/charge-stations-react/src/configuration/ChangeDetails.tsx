import type { ApiConfigurationChange } from '@forecourt/plugin-charge-stations-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { CopyButton } from '../parts/CopyButton';
import { useTranslate } from '../useTranslate';
import { ChangeBadges } from './ChangeBadges';
import { ChangeValue } from './ChangeValue';
import { changeId } from './changeGroups';
import { SourceLink } from './SourceLink';
import { unitOf } from './valueWords';

/** A key in full: both values to copy, what it means, and where that is written. */
export function ChangeDetails({ change }: { change: ApiConfigurationChange }) {
  const t = useTranslate();
  const { key, attribute, before, after, meaning, notKnown } = change;
  const entry = after ?? before;
  const accesses = [before?.access, after?.access].flatMap(it => it ?? []);
  const facts: Array<[name: string, value: ReactNode]> = [
    [
      t('configuration.details.before'),
      <Value change={change} side="before" />,
    ],
    [t('configuration.details.after'), <Value change={change} side="after" />],
    [
      t('configuration.details.why'),
      notKnown && t(`configuration.notKnown.${notKnown}`),
    ],
    [
      t('configuration.details.meaning'),
      meaning?.meaning ?? (!meaning && t('configuration.details.noMeaning')),
    ],
    [t('configuration.details.aliases'), meaning?.aliases?.join(', ')],
    [t('configuration.details.attribute'), attribute],
    [
      t('configuration.details.class'),
      meaning?.class && t(`configuration.class.${meaning.class}`),
    ],
    [
      t('configuration.details.type'),
      meaning?.type ? t(`configuration.type.${meaning.type}`) : entry?.dataType,
    ],
    [t('configuration.details.unit'), entry && unitOf(entry, change)],
    [
      t('configuration.details.access'),
      [...new Set(accesses)]
        .map(access => t(`configuration.access.${access}`))
        .join(' → '),
    ],
    [
      t('configuration.details.source'),
      meaning?.source && <SourceLink meaning={meaning} variant="full" />,
    ],
  ];
  return (
    <Box
      role="group"
      aria-label={t('configuration.details.region', { key: changeId(change) })}
      sx={{ py: 1, pl: 2 }}
    >
      <Typography variant="subtitle2" component="p">
        {key}
        <CopyButton text={key} label={t('configuration.details.copyKey')} />
      </Typography>
      <ChangeBadges change={change} />
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'max-content minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.5,
          m: 0,
          '& dd': { m: 0, overflowWrap: 'anywhere' },
          '& dt': { color: 'text.secondary' },
        }}
      >
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Box>
          ))}
      </Box>
    </Box>
  );
}

function Value(props: {
  change: ApiConfigurationChange;
  side: 'before' | 'after';
}) {
  const { change, side } = props;
  const t = useTranslate();
  const value = change.hidden ? undefined : change[side]?.value;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <div>
        <ChangeValue change={change} side={side} />
      </div>
      {value && (
        <CopyButton
          text={value}
          label={t(
            side === 'before'
              ? 'configuration.details.copyBefore'
              : 'configuration.details.copyAfter',
          )}
        />
      )}
    </Box>
  );
}
