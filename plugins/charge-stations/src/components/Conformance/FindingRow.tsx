import type { ApiConformanceFinding } from '@forecourt/plugin-charge-stations-common';
import {
  RuleSeverity,
  SpecificationLink,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { ExampleLink } from './ExampleLink';
import { ExampleRow } from './ExampleRow';

export interface FindingRowProps {
  finding: ApiConformanceFinding;
  /** The message that is open. */
  selected?: string;
  onSelect: (message?: string) => void;
}

/** One thing a station does; its worst example opens with a click anywhere on it, or Enter on the example. */
export function FindingRow(props: FindingRowProps) {
  const { finding, selected, onSelect } = props;
  const { kind, subject, example, sentence, reference } = finding;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <ExampleRow
      evidence={example.evidence}
      selected={selected}
      onSelect={onSelect}
    >
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <RuleSeverity severity={finding.severity} />
      </TableCell>
      <TableCell
        component="th"
        scope="row"
        sx={{ fontWeight: 'normal', minWidth: 220 }}
      >
        <Typography variant="body2" fontWeight="bold">
          {t(`conformance.kind.${kind}`)}
          {subject && `: ${subject}`}
        </Typography>
        <Typography variant="body2">{sentence}</Typography>
        <Typography variant="caption" component="div" color="text.secondary">
          {reference ? (
            <SpecificationLink reference={reference} />
          ) : (
            t('conformance.noSpecification')
          )}
        </Typography>
      </TableCell>
      <TableCell align="right">
        {finding.count.toLocaleString('en-US')}
      </TableCell>
      <TableCell>
        <Time value={finding.firstAt} />
      </TableCell>
      <TableCell>
        <Time value={finding.lastAt} />
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <ExampleLink evidence={example.evidence} selected={selected}>
          {example.detail ?? t('conformance.open')}
        </ExampleLink>
      </TableCell>
    </ExampleRow>
  );
}
