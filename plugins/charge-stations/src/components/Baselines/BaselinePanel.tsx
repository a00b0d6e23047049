import { chargeStationsBaselineUpdatePermission } from '@forecourt/plugin-charge-stations-common';
import {
  useBaseline,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { PermittedButton } from '../PermittedButton';
import { SidePanel } from '../SidePanel';
import { SkeletonTable } from '../SkeletonTable';
import { BaselineVersions } from './BaselineVersions';
import { RemoveBaselineDialog } from './RemoveBaselineDialog';
import { SaveBaselineDialog } from './SaveBaselineDialog';

export interface BaselinePanelProps {
  id: string;
  /** All of them, as they are listed. */
  ids: string[];
  onSelect: (id?: string) => void;
  /** It was saved or removed. */
  onChanged: () => void;
}

/** One baseline in full, with its versions, and the ways to change it. */
export function BaselinePanel(props: BaselinePanelProps) {
  const { id, ids, onSelect, onChanged } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const query = useBaseline(id);
  const [doing, setDoing] = useState<'edit' | 'remove'>();
  const isSaved = query.data?.baseline.origin === 'saved';
  return (
    <SidePanel
      label={t('configuration.baselines.panel', { id })}
      title={id}
      id={id}
      ids={ids}
      labels={{
        previous: t('configuration.baselines.previous'),
        next: t('configuration.baselines.next'),
      }}
      onSelect={onSelect}
    >
      <Loaded
        query={query}
        skeleton={
          <SkeletonTable label={t('configuration.baselines.loadingOne')} />
        }
      >
        {detail => (
          <>
            {isSaved ? (
              <Stack direction="row" gap={1}>
                {(['edit', 'remove'] as const).map(act => (
                  <PermittedButton
                    key={act}
                    permission={chargeStationsBaselineUpdatePermission}
                    size="small"
                    variant="outlined"
                    onClick={() => setDoing(act)}
                  >
                    {t(`configuration.baselines.${act}`)}
                  </PermittedButton>
                ))}
              </Stack>
            ) : (
              <Typography variant="body2" color="text.secondary">
                {t('configuration.baselines.fileHelp')}
                {detail.baseline.hidesSaved &&
                  ` ${t('configuration.baselines.hidesSavedHelp')}`}
              </Typography>
            )}
            {/* Anew with each version, so that the newest is shown. */}
            <BaselineVersions
              key={detail.versions[0]?.version}
              detail={detail}
            />
            {doing === 'edit' && (
              <SaveBaselineDialog
                baseline={{ id, text: detail.text }}
                onClose={() => setDoing(undefined)}
                onSaved={() => {
                  setDoing(undefined);
                  query.refresh();
                  onChanged();
                }}
              />
            )}
          </>
        )}
      </Loaded>
      {doing === 'remove' && (
        <RemoveBaselineDialog
          id={id}
          onClose={() => setDoing(undefined)}
          onRemoved={() => {
            onSelect(undefined);
            onChanged();
          }}
        />
      )}
    </SidePanel>
  );
}
