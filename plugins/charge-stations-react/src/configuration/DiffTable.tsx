import Box from '@mui/material/Box';
import { memo } from 'react';
import { useTranslate } from '../useTranslate';
import { changeId, type ChangeGroup } from './changeGroups';
import { ChangeRow } from './ChangeRow';
import { countWords } from './countWords';
import { KEY_TABLE } from './keyTable';
import type { ConfigurationDiffView } from './view';

export interface DiffTableProps {
  groups: ChangeGroup[];
  /** What the sides are called. */
  before: string;
  after: string;
  layout: ConfigurationDiffView['layout'];
  volatile: boolean;
  /** The key that is open. */
  open?: string;
  /** The same function as long as possible. */
  onOpen: (id: string | undefined) => void;
}

/**
 * Keys by group. Cells are plain and styled from the table, so that several hundred keys can be shown at once: the
 * browser can search them and a screen reader read them, and nothing is drawn again while somebody types.
 */
export const DiffTable = memo((props: DiffTableProps) => {
  const { groups, before, after, layout, volatile, open, onOpen } = props;
  const t = useTranslate();
  const isWide = layout === 'sideBySide';
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        aria-label={t('configuration.diff.name', { before, after })}
        sx={KEY_TABLE}
      >
        <colgroup>
          <col style={{ width: '22%' }} />
          {isWide && <col style={{ width: '20%' }} />}
          <col style={{ width: isWide ? '20%' : '34%' }} />
          <col style={{ width: '10rem' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('configuration.diff.key')}</th>
            {isWide ? (
              <>
                <th scope="col">{before}</th>
                <th scope="col">{after}</th>
              </>
            ) : (
              <th scope="col">
                {before} → {after}
              </th>
            )}
            <th scope="col">{t('configuration.diff.verdict')}</th>
            <th scope="col">{t('configuration.diff.meaning')}</th>
          </tr>
        </thead>
        {groups.map(({ id, title, changes, all }) => (
          <tbody key={id}>
            <tr>
              <Box component="th" scope="rowgroup" colSpan={isWide ? 5 : 4}>
                <span>{title ?? t('configuration.diff.otherGroup')}</span>
                <span>{countWords({ changes: all, volatile, t })}</span>
              </Box>
            </tr>
            {changes.map(change => (
              <ChangeRow
                key={changeId(change)}
                change={change}
                layout={layout}
                isOpen={changeId(change) === open}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </Box>
    </Box>
  );
});
DiffTable.displayName = 'DiffTable';
