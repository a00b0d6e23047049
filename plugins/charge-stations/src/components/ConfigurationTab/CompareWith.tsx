import type {
  ApiConfigurationSide,
  ApiConfigurationSnapshot,
} from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import {
  CopyButton,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { OtherStation } from './OtherStation';
import { SnapshotSelect } from './SnapshotSelect';
import { AGAINST, type Against, type Compared } from './useConfigurationUrl';

export interface CompareWithProps {
  identity: string;
  snapshots: ApiConfigurationSnapshot[];
  /** What the sides turned out to be. */
  sides?: { before?: ApiConfigurationSide; after?: ApiConfigurationSide };
  compared: Compared;
  onCompare: (compared: Partial<Compared>) => void;
}

/** With what the configuration is compared, and as of when both sides are. */
export function CompareWith(props: CompareWithProps) {
  const { identity, snapshots, sides, compared, onCompare } = props;
  const { against, before, after, station } = compared;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Stack direction="row" flexWrap="wrap" gap={1.5} alignItems="center">
      <ToggleButtonGroup
        exclusive
        size="small"
        value={against}
        aria-label={t('configuration.against.label')}
        sx={{ '& button': { textTransform: 'none' } }}
        onChange={(_, next: Against | null) =>
          next && onCompare({ against: next })
        }
      >
        {AGAINST.map(choice => (
          <AgainstButton key={choice} value={choice} />
        ))}
      </ToggleButtonGroup>
      {(against === 'earlier' || against === 'station') && (
        <SnapshotSelect
          label={t(
            against === 'station'
              ? 'configuration.pick.own'
              : 'configuration.pick.from',
          )}
          newest={t(
            against === 'station'
              ? 'configuration.pick.now'
              : 'configuration.pick.beforeNewest',
          )}
          snapshots={snapshots}
          chosen={sides?.before}
          value={before}
          onChange={next => onCompare({ before: next })}
        />
      )}
      {against === 'station' ? (
        <OtherStation
          identity={identity}
          station={station}
          onPick={next => onCompare({ station: next })}
        />
      ) : (
        <SnapshotSelect
          label={t(
            against === 'baseline'
              ? 'configuration.baseline.asOf'
              : 'configuration.pick.to',
          )}
          newest={t('configuration.pick.now')}
          snapshots={snapshots}
          chosen={sides?.after}
          value={after}
          onChange={next => onCompare({ after: next })}
        />
      )}
      {/* No range of time: the address says all of it as it is. */}
      <CopyButton
        text={() => window.location.href}
        label={t('panel.copyLink')}
      />
    </Stack>
  );
}

/** One choice, explained; the group tells the button whether it is chosen. */
function AgainstButton({ value }: { value: Against }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const help = {
    earlier: '',
    siblings: t('configuration.against.siblingsHelp'),
    station: '',
    baseline: t('configuration.against.baselineHelp'),
  }[value];
  return (
    <Tooltip describeChild title={help}>
      <ToggleButton value={value}>
        {t(`configuration.against.${value}`)}
      </ToggleButton>
    </Tooltip>
  );
}
