import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  SeverityMark,
  useMessages,
  useTranslate,
  useRunbookOfCondition,
  useStation,
} from '@forecourt/plugin-charge-stations-react';
import Skeleton from '@mui/material/Skeleton';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useFaultsPath } from '../../hooks/useFaultsPath';
import { useStationIdentity } from '../../hooks/useStationIdentity';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { Loaded } from '../Loaded';
import { RunbookName, runbookRevision } from '../Runbooks';

/** Each is a question to the API. */
const MOST_SHOWN = 4;

/** The runbooks of what is wrong now, worst first. */
export function DocumentationCard() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const identity = useStationIdentity();
  const station = useStation(identity);
  return (
    <EntityInfoCard title={t('runbooks.card.title')}>
      <Loaded
        query={station}
        skeleton={<Skeleton variant="rounded" height={48} />}
      >
        {({ openFaults }) => {
          const faults = oneOfEachCode(openFaults);
          const rest = faults.length - MOST_SHOWN;
          return faults.length === 0 ? (
            <Typography variant="body2">
              {t('runbooks.card.nothing')}
            </Typography>
          ) : (
            <>
              <DenseTable aria-label={t('runbooks.card.table')}>
                <TableBody>
                  {faults.slice(0, MOST_SHOWN).map(fault => (
                    <FaultRow
                      key={fault.number}
                      identity={identity}
                      fault={fault}
                    />
                  ))}
                </TableBody>
              </DenseTable>
              {rest > 0 && (
                <Typography variant="caption">
                  {t('runbooks.card.more', { amount: String(rest) })}
                </Typography>
              )}
            </>
          );
        }}
      </Loaded>
    </EntityInfoCard>
  );
}

function FaultRow(props: { identity: string; fault: ApiCondition }) {
  const { identity, fault } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const faultsPath = useFaultsPath();
  const { data, loading, error } = useRunbookOfCondition({
    identity,
    number: fault.number,
    revision: runbookRevision(fault),
  });
  return (
    <TableRow>
      <TableCell sx={{ width: 0 }}>
        <SeverityMark severity={fault.severity} />
      </TableCell>
      <TableCell component="th" scope="row">
        {faultsPath ? (
          <Link to={faultsPath(fault.number)}>{codeName(fault, words)}</Link>
        ) : (
          codeName(fault, words)
        )}
      </TableCell>
      <TableCell>
        {loading && (
          <Skeleton
            role="progressbar"
            aria-label={t('runbooks.loading')}
            width={160}
          />
        )}
        {data?.chosen && <RunbookName choice={data.chosen} />}
        {data && !data.chosen && t('runbooks.card.none')}
        {error && !data && error.message}
      </TableCell>
    </TableRow>
  );
}

/** Two connectors with one code and text have one runbook. */
function oneOfEachCode(faults: ApiCondition[]): ApiCondition[] {
  const seen = new Set<string>();
  return faults.filter(fault => {
    const key = runbookRevision(fault);
    return !seen.has(key) && seen.add(key);
  });
}
