import type { ApiConfigurationBaseline } from '@forecourt/plugin-charge-stations-common';
import {
  personWords,
  ROW_ATTRIBUTE,
  useTranslate,
  useMessages,
  useTones,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { GroupName } from '../GroupName';
import { SelectableRow } from '../SelectableRow';
import { scopeWords } from './scopeWords';

export interface BaselineRowProps {
  baseline: ApiConfigurationBaseline;
  isSelected: boolean;
  onSelect: () => void;
}

/** One baseline: whom it is for, who wants it and why, and where it comes from. */
export function BaselineRow(props: BaselineRowProps) {
  const { baseline, isSelected, onSelect } = props;
  const { id, appliesTo, author, reason, keys, version, problem } = baseline;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  // The theme's own red is too dark for letters upon the dark page.
  const { red } = useTones();
  return (
    <SelectableRow isSelected={isSelected} onSelect={onSelect}>
      <TableCell component="th" scope="row">
        <Link
          component="button"
          variant="body2"
          align="left"
          {...{ [ROW_ATTRIBUTE]: id }}
        >
          {id}
        </Link>
        {problem && (
          <Typography variant="caption" display="block" color={red.fill}>
            <span aria-hidden>✕ </span>
            {t('configuration.baselines.problem', { problem })}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {appliesTo && words(`compliance.layer.${appliesTo.layer}`)}
      </TableCell>
      <TableCell>
        {appliesTo?.site ? (
          <GroupName by="site" name={appliesTo.site} />
        ) : (
          appliesTo && scopeWords(appliesTo, t)
        )}
      </TableCell>
      <TableCell>{author}</TableCell>
      <TableCell>{reason}</TableCell>
      <TableCell align="right">{keys}</TableCell>
      <TableCell align="right">{version}</TableCell>
      <TableCell>
        {baseline.origin === 'file'
          ? t('configuration.baselines.file')
          : t('configuration.baselines.saved', {
              who: personWords(baseline.savedBy ?? '–'),
            })}
        {baseline.hidesSaved && (
          <Typography variant="caption" display="block">
            <span aria-hidden>! </span>
            {t('configuration.baselines.hidesSaved')}
          </Typography>
        )}
      </TableCell>
    </SelectableRow>
  );
}
