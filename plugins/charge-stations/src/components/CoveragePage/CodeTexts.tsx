import type { ApiCodeCoverage } from '@forecourt/plugin-charge-stations-common';
import Stack from '@mui/material/Stack';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyableText } from '../CopyableText';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';
import { runbookLines } from './nextSteps';

const COLUMNS = [
  'vendorErrorCode',
  'info',
  'vendorId',
  'faults',
  'isExplained',
  'runbook',
] as const;

const RIGHT = ['faults'] as const;

/** What came with a code, and the first lines of a runbook for it. */
export function CodeTexts(props: { code: ApiCodeCoverage; name: string }) {
  const { code, name } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const hidden = code.textCount - code.texts.length;
  const none = (
    <Typography component="span" variant="body2" color="text.secondary">
      {t('coverage.codes.none')}
    </Typography>
  );
  return (
    <Stack gap={1.5} sx={{ pl: 4, pb: 1 }}>
      <DenseTable aria-label={t('coverage.codes.texts')}>
        <PlainHead
          columns={COLUMNS}
          right={RIGHT}
          labelOf={column => t(`coverage.codes.${column}`)}
        />
        <TableBody>
          {code.texts.map(text => (
            <TableRow
              key={JSON.stringify([
                text.errorCode,
                text.vendorErrorCode,
                text.vendorId,
                text.info,
              ])}
            >
              <TableCell>{text.vendorErrorCode ?? none}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-wrap' }}>
                {text.info ?? none}
              </TableCell>
              <TableCell>{text.vendorId ?? none}</TableCell>
              <TableCell align="right">{text.faults}</TableCell>
              <TableCell>
                {text.isExplained
                  ? t('coverage.codes.yes')
                  : t('coverage.codes.no')}
              </TableCell>
              <TableCell>
                {text.runbook?.title ?? none}
                {text.runbook?.isGeneral && (
                  <Typography
                    component="span"
                    variant="body2"
                    color="text.secondary"
                  >
                    {` (${t('coverage.codes.general')})`}
                  </Typography>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
      {hidden > 0 && (
        <Typography variant="body2">
          {t('coverage.codes.moreTexts', { count: hidden })}
        </Typography>
      )}
      {code.runbook !== 'own' && (
        <CopyableText
          text={runbookLines(code)}
          label={t('coverage.codes.frontMatter')}
          copyLabel={t('coverage.codes.copyFrontMatter', { name })}
        />
      )}
    </Stack>
  );
}
