import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { ApiCodeCoverage } from '@forecourt/plugin-charge-stations-common';
import {
  codeName,
  ExplainedChip,
  Time,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { fleetFaultsRouteRef, templateRouteRef } from '../../routes';
import { chargeStationsTranslationRef } from '../../translation';
import { CodeTexts } from './CodeTexts';
import { CODE_COLUMNS } from './codeColumns';
import { ExpandCell } from './ExpandCell';
import { MissingChip } from './MissingChip';
import { TEMPLATES, templateSearch } from './nextSteps';

/** Named in the row; the rest is in the list of faults. */
const SHOWN_STATIONS = 2;

/** A code with what it lacks and what to do about it; opened, the texts that came with it. */
export function CodeRow(props: {
  code: ApiCodeCoverage;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { code, isOpen, onToggle } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const faultsPath = useRouteRef(fleetFaultsRouteRef)?.();
  const name = codeName(code, words);
  const shown = code.identities.slice(0, SHOWN_STATIONS);
  const others = code.stations - shown.length;
  return (
    <>
      <TableRow hover>
        <ExpandCell name={name} isOpen={isOpen} onToggle={onToggle}>
          {faultsPath ? (
            <Link
              to={`${faultsPath}?${new URLSearchParams({ group: code.code })}`}
              title={code.code}
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </ExpandCell>
        <TableCell>
          {[code.vendor, code.model].filter(Boolean).join(' · ') ||
            t('coverage.codes.unknownDevice')}
        </TableCell>
        <TableCell>
          <Stack direction="row" gap={0.5} flexWrap="wrap">
            {!code.isExplained && (
              <MissingChip
                label={t('coverage.codes.noExplanation')}
                help={t('coverage.codes.noExplanationHelp')}
              />
            )}
            {code.runbook === 'none' && (
              <MissingChip
                label={t('coverage.codes.noRunbook')}
                help={t('coverage.codes.noRunbookHelp')}
              />
            )}
            {code.runbook === 'general' && (
              <ExplainedChip
                label={t('coverage.codes.generalRunbook')}
                help={t('coverage.codes.generalRunbookHelp')}
              />
            )}
            {code.isExplained && code.runbook === 'own' && (
              <ExplainedChip
                label={t('coverage.codes.covered')}
                help={t('coverage.codes.coveredHelp')}
              />
            )}
          </Stack>
        </TableCell>
        <TableCell align="right">
          {code.faults}
          {code.open > 0 && (
            <Typography variant="caption" component="div" noWrap>
              {t('coverage.codes.open', { amount: String(code.open) })}
            </Typography>
          )}
        </TableCell>
        <TableCell title={code.identities.join(', ')}>
          {shown.map((identity, index) => (
            <Box key={identity} component="span" sx={{ whiteSpace: 'nowrap' }}>
              {index < shown.length - 1 ? `${identity}, ` : `${identity} `}
            </Box>
          ))}
          {others > 0 &&
            t('coverage.codes.moreStations', { amount: String(others) })}
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <Time value={code.firstSeenAt} />
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <Time value={code.lastSeenAt} format="relative" />
        </TableCell>
        <TableCell>
          <CodeSteps code={code} />
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={CODE_COLUMNS.length}>
            <CodeTexts code={code} name={name} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

/** The templates that add what is missing, filled with what is known. */
function CodeSteps({ code }: { code: ApiCodeCoverage }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const templatePath = useRouteRef(templateRouteRef);
  if (!templatePath) {
    // Without a scaffolder the lines to add stand in the opened row.
    return null;
  }
  const linkTo = (templateName: string) =>
    `${templatePath({ namespace: 'default', templateName })}?${templateSearch(
      code,
    )}`;
  return (
    <Stack gap={0.5} alignItems="start">
      {code.runbook !== 'own' && (
        <Link to={linkTo(TEMPLATES.runbook)}>
          {code.runbook === 'general'
            ? t('coverage.codes.writeOwnRunbook')
            : t('coverage.codes.writeRunbook')}
        </Link>
      )}
      {!code.isExplained && (
        <Link to={linkTo(TEMPLATES.explanation)}>
          {t('coverage.codes.explain')}
        </Link>
      )}
    </Stack>
  );
}
