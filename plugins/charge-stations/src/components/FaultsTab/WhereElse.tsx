import {
  CONNECTION_LOST_CODE,
  type ApiFleetFaultPage,
} from '@forecourt/plugin-charge-stations-common';
import {
  StationLink,
  useFleetFaults,
  useStation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';

const MOST_FAULTS = 500;
const MOST_LINKS = 5;

interface WhereElseProps {
  identity: string;
  code: string;
}

/** At which other stations the code of a fault is open now. Of a lost connection the fleet's faults say nothing. */
export function WhereElse(props: WhereElseProps) {
  return props.code === CONNECTION_LOST_CODE ? null : <Elsewhere {...props} />;
}

function Elsewhere({ identity, code }: WhereElseProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const faults = useFleetFaults({ code, open: true, limit: MOST_FAULTS });
  const model = useStation(identity).data?.model;
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('fault.elsewhere')}
      </Typography>
      <Loaded
        query={faults}
        skeleton={
          <SkeletonTable label={t('fault.elsewhereLoading')} rows={1} />
        }
      >
        {page => {
          const others = otherStations(page, identity);
          const alike = others.filter(it => model && it.model === model).length;
          const isAll = page.isComplete && !page.pageInfo.nextCursor;
          const rest = others.length - MOST_LINKS;
          return (
            <>
              <Typography variant="body2">
                {others.length === 0
                  ? t('fault.elsewhereNone')
                  : t('fault.elsewhereSome', { count: others.length })}{' '}
                {others.length > 0 &&
                  model &&
                  t('fault.elsewhereModel', { amount: String(alike) })}{' '}
                {!isAll && t('fault.elsewhereMore')}
              </Typography>
              {others.length > 0 && (
                <ul aria-label={t('fault.elsewhereList')}>
                  {others.slice(0, MOST_LINKS).map(station => (
                    <li key={station.identity}>
                      <StationLink {...station} />
                    </li>
                  ))}
                  {rest > 0 && (
                    <li>{t('fault.elsewhereRest', { count: rest })}</li>
                  )}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** Each station once, the one with the newest opening first. */
function otherStations(page: ApiFleetFaultPage, identity: string) {
  const stations = new Map(
    page.items.map(({ station }) => [station.identity, station]),
  );
  stations.delete(identity);
  return [...stations.values()];
}
