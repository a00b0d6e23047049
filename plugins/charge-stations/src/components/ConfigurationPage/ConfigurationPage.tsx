import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { Baselines } from '../Baselines';
import { PageBody } from '../PageBody';
import { FleetKeys } from './FleetKeys';

/** The configuration of the fleet: what it is, key by key, and what it should be. */
export function ConfigurationPage() {
  const { t } = useTranslationRef(chargeStationsTranslationRef);
  const { parameters, patch } = useSearchPatch();
  const view = parameters.get('view') === 'baselines' ? 'baselines' : 'keys';
  return (
    <PageBody>
      <Tabs
        value={view}
        aria-label={t('configuration.baselines.tabs')}
        onChange={(_, next) =>
          patch({
            view: next === 'keys' ? undefined : next,
            baseline: undefined,
          })
        }
      >
        <Tab value="keys" label={t('configuration.baselines.tabKeys')} />
        <Tab
          value="baselines"
          label={t('configuration.baselines.tabBaselines')}
        />
      </Tabs>
      {view === 'keys' ? <FleetKeys /> : <Baselines />}
    </PageBody>
  );
}
