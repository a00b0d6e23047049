import { Link } from '@backstage/core-components';
import type { ApiIncidentMerge } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  scopeLabel,
  Time,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import { useIncidentPath } from '../../hooks/useIncidentPath';
import { chargeStationsTranslationRef } from '../../translation';
import { Person } from './Person';

/** The other side of a merge, which leads to its fault or message, with who merged it, when and why. */
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
  const { incident } = props;
  const { station } = incident;
  const words = useTranslate();
  const path = useIncidentPath({ incident, station });
  const name = `${codeName(incident, words)}, ${
    station.title ?? station.identity
  }, ${scopeLabel(incident.scope, words)}`;
  return path ? <Link to={path}>{name}</Link> : <span>{name}</span>;
}
