import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { Baselines } from '../Baselines';
import { PageBody } from '../PageBody';
import { FleetCompliance } from '../FleetCompliance';
import { FleetKeys } from './FleetKeys';

const VIEWS = ['keys', 'compliance', 'baselines'] as const;

/** The configuration of the fleet: what it is, key by key, how it stands, and what it should be. */
export function ConfigurationPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { parameters, patch } = useSearchPatch();
  const view = VIEWS.find(it => it === parameters.get('view')) ?? 'keys';
  return (
    <PageBody>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('configuration.baselines.views')}
        sx={{ '& button': { textTransform: 'none' } }}
        value={view}
      >
        {VIEWS.map(name => (
          <ToggleButton
            key={name}
            value={name}
            onClick={() =>
              patch({
                view: name === 'keys' ? undefined : name,
                baseline: undefined,
              })
            }
          >
            {t(`configuration.baselines.view.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {view === 'keys' && <FleetKeys />}
      {view === 'compliance' && <FleetCompliance />}
      {view === 'baselines' && <Baselines />}
    </PageBody>
  );
}
