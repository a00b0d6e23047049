import {
  useIncidentOfCondition,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { IncidentForm } from './IncidentForm';
import { IncidentLog } from './IncidentLog';
import { IncidentStanding } from './IncidentStanding';
import { MergedIncidents } from './MergedIncidents';

/** What people did and can do about the incident that a fault belongs to. */
export function IncidentSection(props: { identity: string; number: number }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const incident = useIncidentOfCondition(props);
  return (
    <section aria-label={t('incident.title')}>
      <Typography variant="subtitle1" component="h3">
        {t('incident.title')}
      </Typography>
      <Loaded
        query={incident}
        skeleton={<SkeletonTable label={t('incident.loading')} rows={2} />}
      >
        {data => (
          <>
            <IncidentStanding incident={data} />
            <MergedIncidents incident={data} onActed={incident.refresh} />
            <IncidentLog acts={data.acts} />
            <IncidentForm
              key={data.id}
              incident={data}
              onActed={incident.refresh}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
