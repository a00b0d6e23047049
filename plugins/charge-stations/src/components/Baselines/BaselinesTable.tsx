import type { ApiConfigurationBaseline } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';
import { BaselineRow } from './BaselineRow';

const COLUMNS = [
  'id',
  'layer',
  'whom',
  'author',
  'reason',
  'keys',
  'version',
  'from',
] as const;

export interface BaselinesTableProps {
  baselines: ApiConfigurationBaseline[];
  selected?: string;
  onSelect: (id?: string) => void;
}

/** One baseline a row. */
export function BaselinesTable(props: BaselinesTableProps) {
  const { baselines, selected, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('configuration.baselines.table')}>
      <PlainHead
        columns={COLUMNS}
        labelOf={column => t(`configuration.baselines.${column}`)}
        right={['keys', 'version']}
      />
      <TableBody>
        {baselines.map(baseline => (
          <BaselineRow
            key={baseline.id}
            baseline={baseline}
            isSelected={baseline.id === selected}
            onSelect={() => onSelect(baseline.id)}
          />
        ))}
      </TableBody>
    </DenseTable>
  );
}
