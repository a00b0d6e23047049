import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  codeName,
  formatTimeRange,
  useMessages,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import type { TimeRange } from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { fleetFaultsRouteRef } from '../../routes';
import type { SearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { NONE } from '../FleetFaultsPage/fleetFaultsQuery';
import { GROUPINGS } from './reliabilityQuery';
import type { ReliabilityGrouping } from './reliabilityQuery';

export interface ReliabilityLinksProps {
  by: ReliabilityGrouping;
  /** The key of the group. */
  name: string;
  range: TimeRange;
  /** Absent where nothing is to be chosen. */
  onPatch?: (changes: SearchPatch) => void;
}

/** From a group to its faults, and from a code to what it happens at. */
export function ReliabilityLinks(props: ReliabilityLinksProps) {
  const { by, name, range, onPatch } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const faultsPath = useRouteRef(fleetFaultsRouteRef)?.();
  // The fleet's faults know of a firmware only who runs it now.
  const canShow =
    faultsPath !== undefined && by !== 'firmware' && name !== NONE;
  const others =
    by === 'code' && onPatch ? GROUPINGS.filter(it => it !== 'code') : [];
  return (
    <Stack
      component="span"
      direction="row"
      display="inline-flex"
      gap={1}
      alignItems="center"
      sx={{ ml: 1, fontSize: '0.75rem' }}
    >
      {canShow && (
        <Link to={`${faultsPath}?${faultsSearch({ by, name, range })}`}>
          {t('reliability.showFaults')}
        </Link>
      )}
      {others.map(other => {
        const grouping = t(`reliability.grouping.${other}`);
        return (
          <Button
            key={other}
            size="small"
            sx={{ textTransform: 'none', minWidth: 0, p: 0 }}
            title={t('reliability.onlyByHelp', {
              code: codeName({ code: name }, words),
              grouping,
            })}
            onClick={() => onPatch?.({ code: name, by: other })}
          >
            {t('reliability.onlyBy', { grouping })}
          </Button>
        );
      })}
    </Stack>
  );
}

/** The faults of a code, opened, or of a model, by their codes. */
function faultsSearch(group: {
  by: ReliabilityGrouping;
  name: string;
  range: TimeRange;
}): string {
  const parameters = formatTimeRange(group.range);
  parameters.set(group.by === 'code' ? 'group' : group.by, group.name);
  return parameters.toString();
}
