import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ApiOcpiView } from '@forecourt/plugin-charge-stations-common';
import {
  knowledgePath,
  SpecificationLink,
  useMessages,
  useOcpiView,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { OcpiEvseRow } from './OcpiEvseRow';

const COLUMNS = ['evse', 'status', 'why', 'since'] as const;

/** Which status each EVSE has in OCPI, why, and since when. */
export function OcpiCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const view = useOcpiView(useStationIdentity());
  return (
    <EntityInfoCard title={t('ocpi.title', { version: '2.2.1' })}>
      <Loaded
        query={view}
        skeleton={
          <Skeleton
            role="progressbar"
            aria-label={t('ocpi.loading')}
            variant="rounded"
            height={72}
          />
        }
      >
        {data => <Evses view={data} />}
      </Loaded>
    </EntityInfoCard>
  );
}

function Evses({ view: { evses } }: { view: ApiOcpiView }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  if (evses.length === 0) {
    return <Typography variant="body2">{t('ocpi.empty')}</Typography>;
  }
  // All statuses are defined in one place.
  const [reference] = evses.flatMap(({ references }) => references);
  return (
    <>
      <DenseTable aria-label={t('ocpi.table')}>
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`ocpi.column.${column}`)}
        />
        <TableBody>
          {evses.map(evse => (
            <OcpiEvseRow key={evse.evse} evse={evse} />
          ))}
        </TableBody>
      </DenseTable>
      <Stack
        direction="row"
        flexWrap="wrap"
        columnGap={2}
        sx={{ mt: 1, px: 1, typography: 'caption', color: 'text.secondary' }}
      >
        <span>{t('ocpi.intro')}</span>
        <Link to={knowledgePath('statuses')}>{t('ocpi.mapping')}</Link>
        {reference && <SpecificationLink reference={reference} />}
      </Stack>
    </>
  );
}
