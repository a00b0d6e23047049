import { Link } from '@backstage/core-components';
import type { ApiSpecificationLink } from '@forecourt/plugin-charge-stations-common';
import {
  CopyButton,
  ExplainedChip,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { CheckLink } from './CheckLink';
import { MissingChip } from './MissingChip';

/** A link with what came of asking for it, and what to do about it. */
export function LinkRow(props: {
  link: ApiSpecificationLink;
  isCheckOn: boolean;
  onChecked: () => void;
}) {
  const { link, isCheckOn, onChecked } = props;
  const { state, supersededBy, check } = link;
  const { t } = useMessages(chargeStationsTranslationRef);
  const Chip =
    state === 'dead' || state === 'moved' ? MissingChip : ExplainedChip;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        <Link to={link.url}>{link.title}</Link>
        <Typography variant="caption" component="div" color="text.secondary">
          {new URL(link.url).host}
        </Typography>
      </TableCell>
      <TableCell>
        <Stack direction="row" gap={0.5} flexWrap="wrap">
          <Chip
            label={t(`coverage.links.states.${state}`)}
            help={t(`coverage.links.stateHelp.${state}`)}
          />
          {supersededBy && (
            <MissingChip
              label={t('coverage.links.superseded')}
              help={t('coverage.links.supersededBy', { name: supersededBy })}
            />
          )}
        </Stack>
      </TableCell>
      <TableCell>
        {check ? (
          <Time value={check.checkedAt} format="relative" />
        ) : (
          t('coverage.links.never')
        )}
      </TableCell>
      <TableCell>{check && <Answer check={check} />}</TableCell>
      <TableCell>
        <Stack gap={0.5} alignItems="start">
          {check?.movedTo && (
            <Stack direction="row" alignItems="center" gap={0.5}>
              <Link to={check.movedTo}>{check.movedTo}</Link>
              <CopyButton
                text={check.movedTo}
                label={t('coverage.links.movedTo', { name: link.title })}
              />
            </Stack>
          )}
          {supersededBy && (
            <span>
              {t('coverage.links.useSuccessor', { name: supersededBy })}
            </span>
          )}
          {state === 'dead' && <span>{t('coverage.links.findSuccessor')}</span>}
          <CheckLink link={link} isOn={isCheckOn} onChecked={onChecked} />
        </Stack>
      </TableCell>
    </TableRow>
  );
}

function Answer({
  check,
}: {
  check: NonNullable<ApiSpecificationLink['check']>;
}) {
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      {check.reason ??
        t('coverage.links.status', { code: String(check.statusCode) })}
      {check.failures > 0 && (
        <Typography variant="caption" component="div">
          {t('coverage.links.failures', { count: check.failures })}
        </Typography>
      )}
    </>
  );
}
