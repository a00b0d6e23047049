import Box from '@mui/material/Box';
import { memo } from 'react';
import { keyId, type KeyGroup } from '../configuration/keyGroups';
import { KEY_TABLE } from '../configuration/keyTable';
import type { Translate } from '../translation';
import { useTranslate } from '../useTranslate';
import { ComplianceRow } from './ComplianceRow';
import { DEVIATIONS, type KeyCompliance } from './verdicts';

const COLUMNS = [
  { name: 'key', width: '24%' },
  { name: 'has', width: '17%' },
  { name: 'wanted', width: '17%' },
  { name: 'verdict', width: '11rem' },
  { name: 'askedBy' },
] as const;

/** Keys by group, the worst first. */
export const ComplianceTable = memo(
  ({ groups }: { groups: KeyGroup<KeyCompliance>[] }) => {
    const t = useTranslate();
    return (
      <Box sx={{ overflowX: 'auto' }}>
        <Box
          component="table"
          aria-label={t('compliance.table')}
          sx={KEY_TABLE}
        >
          <colgroup>
            {COLUMNS.map(column => (
              <col
                key={column.name}
                style={'width' in column ? { width: column.width } : undefined}
              />
            ))}
          </colgroup>
          <thead>
            <tr>
              {COLUMNS.map(({ name }) => (
                <th key={name} scope="col">
                  {t(`compliance.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ id, title, shown, all }) => (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  <span>{title ?? t('configuration.diff.otherGroup')}</span>
                  <span>{groupWords(all, t)}</span>
                </th>
              </tr>
              {shown.map(judged => (
                <ComplianceRow key={keyId(judged)} judged={judged} />
              ))}
            </tbody>
          ))}
        </Box>
      </Box>
    );
  },
);
ComplianceTable.displayName = 'ComplianceTable';

/** "2 drift, 1 missing" */
function groupWords(keys: readonly KeyCompliance[], t: Translate): string {
  return DEVIATIONS.flatMap(verdict => {
    const amount = keys.filter(key => key.verdict === verdict).length;
    return amount === 0
      ? []
      : t('compliance.counts', {
          amount: String(amount),
          verdict: t(`compliance.verdicts.${verdict}`),
        });
  }).join(', ');
}
