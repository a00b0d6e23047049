import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { Baselines } from '../Baselines';
import { OneOf } from '../OneOf';
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
    <PageBody page="configuration">
      <OneOf
        label={t('configuration.baselines.views')}
        value={view}
        options={VIEWS.map(name => ({
          value: name,
          label: t(`configuration.baselines.view.${name}`),
        }))}
        onChoose={name =>
          patch({
            view: name === 'keys' ? undefined : name,
            baseline: undefined,
          })
        }
      />
      {view === 'keys' && <FleetKeys />}
      {view === 'compliance' && <FleetCompliance />}
      {view === 'baselines' && <Baselines />}
    </PageBody>
  );
}
