import type { ListStationsQuery } from '@forecourt/plugin-charge-stations-common';
import { OCPP_IDENTITY_ANNOTATION } from '@forecourt/plugin-charge-stations-common';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyableText } from '../CopyableText';
import { EmptyMessage } from '../EmptyMessage';
import { isFiltered } from './stationsQuery';

const ANNOTATION = `metadata:
  annotations:
    ${OCPP_IDENTITY_ANNOTATION}: CP1
`;

/** Why the list is empty: nothing matches, or there is no station yet. */
export function NoStations(props: { query: ListStationsQuery }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  if (isFiltered(props.query)) {
    return (
      <EmptyMessage title={t('stations.noMatch')}>
        {t('stations.noMatchHelp')}
      </EmptyMessage>
    );
  }
  return (
    <EmptyMessage title={t('stations.empty')}>
      {t('stations.emptyHelp')}
      <CopyableText
        text={ANNOTATION}
        label={t('stations.annotation')}
        copyLabel={t('stations.copyAnnotation')}
      />
    </EmptyMessage>
  );
}
