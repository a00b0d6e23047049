import type { ApiCodeCoverage } from '@forecourt/plugin-charge-stations-common';
import TableBody from '@mui/material/TableBody';
import { useMessages } from '@forecourt/plugin-charge-stations-react';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { PlainHead } from '../PlainHead';
import { CODE_COLUMNS } from './codeColumns';
import { codeId } from './codeId';
import { CodeRow } from './CodeRow';

const RIGHT = ['faults'] as const;

export function CodesTable(props: {
  codes: ApiCodeCoverage[];
  opened?: string;
  onToggle: (name: string) => void;
}) {
  const { codes, opened, onToggle } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <DenseTable aria-label={t('coverage.codes.table')}>
      <PlainHead
        columns={CODE_COLUMNS}
        right={RIGHT}
        labelOf={column =>
          column === 'missing' || column === 'nextStep'
            ? t(`coverage.${column}`)
            : t(`coverage.codes.${column}`)
        }
      />
      <TableBody>
        {codes.map(code => (
          <CodeRow
            key={codeId(code)}
            code={code}
            isOpen={codeId(code) === opened}
            onToggle={() => onToggle(codeId(code))}
          />
        ))}
      </TableBody>
    </DenseTable>
  );
}
