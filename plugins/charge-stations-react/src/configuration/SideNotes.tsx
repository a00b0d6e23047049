import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';
import Alert from '@mui/material/Alert';
import { useTranslate } from '../useTranslate';

/** What cannot be told, because a side does not have all keys of its station. */
export function SideNotes({ diff }: { diff: ApiConfigurationDiff }) {
  const t = useTranslate();
  const { before, after, changes } = diff;
  const unknown = (why: 'incompleteBefore' | 'incompleteAfter') =>
    changes.filter(({ notKnown, folded }) => notKnown === why && !folded)
      .length;
  return (
    <>
      {before.completeness !== 'complete' && (
        <Alert severity="info">
          {t('configuration.side.partialBefore', {
            count: unknown('incompleteBefore'),
          })}
        </Alert>
      )}
      {after.completeness !== 'complete' && (
        <Alert severity="info">
          {t('configuration.side.partialAfter', {
            count: unknown('incompleteAfter'),
          })}
        </Alert>
      )}
    </>
  );
}
