import Box from '@mui/material/Box';
import { memo } from 'react';
import { keyId } from '../configuration/keyGroups';
import { ShownValue } from '../configuration/ShownValue';
import { SourceLink } from '../configuration/SourceLink';
import { useTranslate } from '../useTranslate';
import { ComplianceChip } from './ComplianceChip';
import { demandWords, hasWords, sourceWords } from './complianceWords';
import { isDeviation, type KeyCompliance } from './verdicts';

const QUIET = { display: 'block', color: 'text.secondary' } as const;

/** One key: what it has, what is wanted, how that stands, and who wants it and why. */
export const ComplianceRow = memo(({ judged }: { judged: KeyCompliance }) => {
  const { verdict, notVerifiable, demand, source, meaning } = judged;
  const t = useTranslate();
  return (
    <tr data-verdict={verdict}>
      <th scope="row">
        {keyId(judged)}
        {meaning && (
          <Box component="span" sx={QUIET}>
            {meaning.meaning} <SourceLink meaning={meaning} />
          </Box>
        )}
      </th>
      <td>
        <ShownValue {...hasWords(judged, t)} />
      </td>
      <td>
        <ShownValue {...demandWords(demand, judged, t)} />
        {judged.overridden?.map(wider => (
          <Box
            key={wider.source.baseline}
            component="span"
            sx={{ ...QUIET, typography: 'caption' }}
          >
            {t('compliance.wider', {
              source: sourceWords(wider.source, t),
              demand: demandWords(wider.demand, judged, t).text,
            })}
          </Box>
        ))}
      </td>
      <td>
        {isDeviation(judged) ? (
          <ComplianceChip verdict={verdict} />
        ) : (
          // Hundreds of chips would say nothing.
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t(`compliance.verdicts.${verdict}`)}
          </Box>
        )}
        {notVerifiable && (
          <Box component="span" sx={{ ...QUIET, typography: 'caption' }}>
            {t(`compliance.notVerifiable.${notVerifiable}`)}
          </Box>
        )}
      </td>
      <td>
        {source && (
          <>
            {sourceWords(source, t)}
            <Box component="span" sx={QUIET}>
              {t('compliance.because', {
                author: source.author,
                reason: source.reason,
              })}
            </Box>
          </>
        )}
      </td>
    </tr>
  );
});
ComplianceRow.displayName = 'ComplianceRow';
