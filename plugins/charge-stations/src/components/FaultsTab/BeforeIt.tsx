import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  formatDuration,
  MarkIcon,
  markName,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import { chargeStationsTranslationRef } from '../../translation';

/** The nearest say most; the panel of the fault has all of them. */
const SHOWN = 2;

type Change = NonNullable<ApiCondition['before']>[number];

/** What changed in the hour before a fault opened, in a line each: "Firmware changed 5.32 → 5.33, 40 m". */
export function BeforeIt({
  fault,
}: {
  fault: Pick<ApiCondition, 'before' | 'openedAt'>;
}) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const { before = [], openedAt } = fault;
  const wordsOf = ({ kind, at, count, detail }: Change) => {
    const name = markName(kind, words);
    const what = count > 1 ? `${name} ×${count}` : name;
    const ago = formatDuration(Date.parse(openedAt) - Date.parse(at));
    return `${detail && count === 1 ? `${what} ${detail}` : what}, ${ago}`;
  };
  if (before.length === 0) {
    return <>–</>;
  }
  const hidden = before.slice(SHOWN);
  return (
    <>
      {before.slice(0, SHOWN).map(change => (
        <Box
          key={change.kind}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
        >
          <MarkIcon kind={change.kind} />
          <span>{wordsOf(change)}</span>
        </Box>
      ))}
      {hidden.length > 0 && (
        <abbr title={hidden.map(wordsOf).join('; ')}>
          {t('faults.moreBefore', { count: hidden.length })}
        </abbr>
      )}
    </>
  );
}
