import type { ApiConfigurationWritePlan } from '@forecourt/plugin-charge-stations-common';
import {
  configurationKeyId,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';
import type { LeftOut } from './bringBack';

export interface NotWrittenProps {
  plan: Pick<ApiConfigurationWritePlan, 'unchanged' | 'refused'>;
  leftOut: LeftOut[];
}

/** What a plan does not write: what is so already, what is refused, and what nobody can say the value of. */
export function NotWritten({ plan, leftOut }: NotWrittenProps) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const { unchanged, refused } = plan;
  return (
    <>
      {refused.length > 0 && (
        <Reasons
          title={t('configuration.bringBack.refused')}
          table={t('configuration.bringBack.refusedTable')}
          rows={refused.map(({ reason, ...key }) => ({
            id: configurationKeyId(key),
            why: t(`configuration.bringBack.refusal.${reason}`),
          }))}
        />
      )}
      {leftOut.length > 0 && (
        <Reasons
          title={t('configuration.bringBack.leftOut')}
          table={t('configuration.bringBack.leftOutTable')}
          rows={leftOut.map(({ why, ...key }) => ({
            id: configurationKeyId(key),
            why: t(`configuration.bringBack.leaving.${why}`),
          }))}
        />
      )}
      {unchanged.length > 0 && (
        <>
          <Title text={t('configuration.bringBack.unchanged')} />
          <Typography variant="body2">{unchanged.join(', ')}</Typography>
        </>
      )}
    </>
  );
}

function Reasons(props: {
  title: string;
  table: string;
  rows: Array<{ id: string; why: string }>;
}) {
  const { title, table, rows } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <Title text={title} />
      <DenseTable aria-label={table}>
        <PlainHead
          columns={['key', 'why'] as const}
          labelOf={column => t(`configuration.bringBack.${column}`)}
        />
        <TableBody>
          {rows.map(({ id, why }, index) => (
            // A key that is wanted twice is refused twice.
            <TableRow key={`${id} ${index}`}>
              <TableCell component="th" scope="row">
                {id}
              </TableCell>
              <TableCell>{why}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </DenseTable>
    </>
  );
}

function Title({ text }: { text: string }) {
  return (
    <Typography variant="subtitle2" component="h3" sx={{ mt: 2 }}>
      {text}
    </Typography>
  );
}
