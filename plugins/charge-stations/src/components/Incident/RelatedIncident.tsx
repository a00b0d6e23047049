import { Link } from '@backstage/core-components';
import type { ApiIncidentMerge } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  scopeLabel,
  Time,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useFaultPermalink } from '../../hooks/useFaultPermalink';
import { chargeStationsTranslationRef } from '../../translation';
import { Person } from './Person';

/** The other side of a merge, which leads to its fault, with who merged it, when and why. */
export function RelatedIncident({ merge }: { merge: ApiIncidentMerge }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { incident, author, at, text } = merge;
  return (
    <>
      {incident ? <IncidentLink incident={incident} /> : t('incident.unseen')}
      {' · '}
      {t('incident.mergedBy')} <Person name={author} />, <Time value={at} />
      {text && <>: {text}</>}
    </>
  );
}

function IncidentLink(props: {
  incident: NonNullable<ApiIncidentMerge['incident']>;
}) {
  const { faults, openedAt, endedAt, station, ...incident } = props.incident;
  const words = useTranslate();
  const permalink = useFaultPermalink({
    station,
    condition: {
      number: faults[faults.length - 1],
      openedAt,
      closedAt: endedAt,
    },
  });
  const name = `${codeName(incident, words)}, ${
    station.title ?? station.identity
  }, ${scopeLabel(incident.scope, words)}`;
  return permalink && faults.length > 0 ? (
    <Link to={permalink}>{name}</Link>
  ) : (
    <span>{name}</span>
  );
}
