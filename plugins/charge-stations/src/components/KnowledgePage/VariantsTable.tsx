import type { ApiCodeVariant } from '@forecourt/plugin-charge-stations-common';
import {
  UnverifiedBadge,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';

const COLUMNS = ['fault', 'begins', 'ends', 'stopsCharging', 'clears'] as const;

/** Faults that vendors report under one code, with the texts that tell them apart. */
export function VariantsTable(props: { variants: ApiCodeVariant[] }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('knowledge.code.variants')}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t('knowledge.code.variantsHelp')}
      </Typography>
      <DenseTable aria-label={t('knowledge.code.variants')}>
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`knowledge.code.${column}`)}
        />
        <TableBody>
          {props.variants.map(variant => (
            <TableRow key={variant.id}>
              <TableCell component="th" scope="row">
                <Typography variant="body2" fontWeight="bold">
                  {variant.title}
                </Typography>
                <Typography variant="caption" color="text.secondary">
                  {variant.vendor.title}
                </Typography>{' '}
                {!variant.isVerified && <UnverifiedBadge />}
              </TableCell>
              <TableCell>{variant.raised ?? '–'}</TableCell>
              <TableCell>{variant.resolved ?? '–'}</TableCell>
              <TableCell>{stopsWords(variant, t)}</TableCell>
              <TableCell>
                {variant.recovery ?? variant.advice ?? '–'}{' '}
                {variant.unverified.includes('recovery') && <UnverifiedBadge />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
    </div>
  );
}

function stopsWords(
  { stopsCharging }: ApiCodeVariant,
  t: ReturnType<typeof useMessages<typeof chargeStationsTranslationRef.T>>['t'],
): string {
  return stopsCharging === undefined
    ? '–'
    : t(stopsCharging ? 'knowledge.status.yes' : 'knowledge.status.no');
}
