import {
  useKnownStatuses,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { MeaningsTable } from './MeaningsTable';
import { ocpiWords, stateWords } from './statusWords';

/** The statuses of connectors and of OCPI, how they go together, and the severities of OCPP 2.x. */
export function StatusesPage() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const statuses = useKnownStatuses();
  return (
    <Loaded
      query={statuses}
      skeleton={<SkeletonTable label={t('knowledge.loading')} />}
    >
      {data => {
        const families = new Map(
          data.items.map(({ family }) => [family.id, family.title]),
        );
        return (
          <>
            <Typography>{t('knowledge.status.intro')}</Typography>
            {[...families].map(([id, title]) => (
              <MeaningsTable
                key={id}
                title={title}
                columns={['status', 'meaning', 'operative', 'ocpi']}
                rows={data.items
                  .filter(({ family }) => family.id === id)
                  .map(item => ({
                    ...item,
                    cells: [
                      item.status,
                      item.meaning,
                      stateWords(item, t),
                      ocpiWords(data, item.status, t),
                    ],
                  }))}
              />
            ))}
            <MeaningsTable
              title={t('knowledge.status.ocpiTitle')}
              intro={t('knowledge.status.ocpiIntro')}
              columns={['status', 'meaning', 'from']}
              rows={data.ocpiStatuses.map(item => ({
                ...item,
                cells: [
                  item.status,
                  item.meaning,
                  data.ocpiMappings
                    .filter(({ status }) => status === item.status)
                    .map(({ value }) => value)
                    .join(', '),
                ],
              }))}
            />
            <MeaningsTable
              title={t('knowledge.status.severities')}
              columns={['severity', 'meaning']}
              rows={data.severities.map(item => ({
                ...item,
                cells: [`${item.severity} ${item.title}`, item.meaning],
              }))}
            />
          </>
        );
      }}
    </Loaded>
  );
}
