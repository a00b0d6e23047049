import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  SeverityMark,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { chargeStationsTranslationRef } from '../../translation';

/** What the worst fault comes of: where one is a symptom, its cause says more. */
function rootOf(worst: ApiCondition, faults: ApiCondition[]): ApiCondition {
  const cause = faults.find(({ number }) => number === worst.causedBy);
  return cause
    ? rootOf(
        cause,
        faults.filter(fault => fault !== worst),
      )
    : worst;
}

/** Between its words, so that a long code does not push the last column off the page. */
function breakable(code: string): ReactNode {
  const words = code.split(/(?<=[a-z.])(?=[A-Z])/);
  return words.map((word, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}

/** How bad the worst fault is, what it comes of, and how many more there are. */
export function OpenFaults(props: { faults: ApiCondition[] }) {
  const [worst, ...others] = props.faults;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  if (!worst) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('stations.none')}
      </Typography>
    );
  }
  return (
    <Stack direction="row" gap={0.75} alignItems="center">
      <SeverityMark severity={worst.severity} />
      <span>{breakable(codeName(rootOf(worst, props.faults), words))}</span>
      {others.length > 0 && (
        <Typography
          variant="caption"
          color="text.secondary"
          title={t('stations.moreFaultsHelp', { count: others.length })}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {t('stations.moreFaults', { amount: String(others.length) })}
        </Typography>
      )}
    </Stack>
  );
}
