import type { ApiKnowledgeCoverage } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';

/** What is missing, in a sentence each. */
export function CoverageSentence(
  props: Pick<ApiKnowledgeCoverage, 'codes' | 'stations' | 'links'>,
) {
  const { codes, stations, links } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <div>
      <Typography variant="h5" component="h2">
        {useCodesWords(codes)}
      </Typography>
      <Typography color="text.secondary">
        {[
          ...(codes.total > 0
            ? [t('coverage.sentence.counted', { total: String(codes.total) })]
            : []),
          ...(codes.withGeneralRunbook > 0
            ? [
                t('coverage.sentence.general', {
                  count: codes.withGeneralRunbook,
                }),
              ]
            : []),
          stations.incomplete > 0
            ? t('coverage.sentence.stations', {
                count: stations.incomplete,
                total: String(stations.total),
              })
            : t('coverage.sentence.stationsComplete'),
          links.needAttention > 0
            ? t('coverage.sentence.links', { count: links.needAttention })
            : t('coverage.sentence.linksFine'),
        ].join(' ')}
      </Typography>
    </div>
  );
}

function useCodesWords(codes: ApiKnowledgeCoverage['codes']): string {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { total, unexplained, withoutRunbook } = codes;
  if (total === 0) {
    return t('coverage.sentence.nothing');
  }
  if (withoutRunbook === 0) {
    return unexplained === 0
      ? t('coverage.sentence.covered')
      : t('coverage.sentence.unexplainedOnly', { count: unexplained });
  }
  const explained =
    unexplained === 0
      ? t('coverage.sentence.explained')
      : t('coverage.sentence.unexplained', { count: unexplained });
  return `${t('coverage.sentence.withoutRunbook', {
    count: withoutRunbook,
  })}, ${explained}`;
}
