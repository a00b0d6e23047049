import type { ApiConfigurationSnapshot } from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  SnapshotChip,
  snapshotWhy,
  Time,
  useTranslate,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import { useMessagesPath } from '../../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../../translation';
import { isKnown } from './comparedQuery';
import type { Compared } from './useConfigurationUrl';

type ActName = 'asFrom' | 'asTo' | 'withBefore';

export interface SnapshotRowProps {
  snapshot: ApiConfigurationSnapshot;
  compared: Compared;
  onCompare: (compared: Partial<Compared>) => void;
}

/** One snapshot in a line, what it is compared with by a click, and the message that says so. */
export function SnapshotRow(props: SnapshotRowProps) {
  const { snapshot, compared, onCompare } = props;
  const { takenAt, completeness, keys, changed, problem } = snapshot;
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const messages = useMessagesPath();
  const { id, before } = snapshot;
  const acts: Array<[ActName, Partial<Compared>]> = [
    ['asFrom', { ...instead('siblings', 'baseline'), before: id }],
    ['asTo', { ...instead('station'), after: id }],
  ];
  if (before) {
    acts.push(['withBefore', { against: 'earlier', before, after: id }]);
  }
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
        <Time value={takenAt} />
      </TableCell>
      <TableCell>{snapshotWhy(snapshot, words)}</TableCell>
      <TableCell>
        <SnapshotChip completeness={completeness} />
      </TableCell>
      <TableCell align="right">{isKnown(snapshot) && keys}</TableCell>
      <TableCell>{changedWords()}</TableCell>
      <TableCell>{snapshot.firmwareVersion}</TableCell>
      <TableCell>
        {problem}{' '}
        {snapshot.evidence && messages && (
          <Link
            component={RouterLink}
            to={messages.toMessage(snapshot.evidence, takenAt)}
            aria-label={t('configuration.snapshots.messageOf', {
              time: formatTime(takenAt),
            })}
          >
            {t('configuration.snapshots.message')}
          </Link>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {isKnown(snapshot) && (
          <Stack direction="row">
            {acts.map(([name, compare]) => (
              <Act
                key={name}
                name={name}
                takenAt={takenAt}
                isPressed={isPressed(name)}
                onAct={() => onCompare(compare)}
              />
            ))}
          </Stack>
        )}
      </TableCell>
    </TableRow>
  );

  function isPressed(name: ActName): boolean | undefined {
    switch (name) {
      case 'asFrom':
        return (
          (compared.against === 'earlier' || compared.against === 'station') &&
          compared.before === id
        );
      case 'asTo':
        return compared.against !== 'station' && compared.after === id;
      default:
        return undefined;
    }
  }

  /** A side that has no time to choose gives way. */
  function instead(...against: Array<Compared['against']>): Partial<Compared> {
    return against.includes(compared.against) ? { against: 'earlier' } : {};
  }

  function changedWords() {
    if (changed === undefined) {
      return '–';
    }
    return changed === 0
      ? t('configuration.snapshots.nothingChanged')
      : t('configuration.snapshots.changedKeys', { count: changed });
  }
}

/** A button in a line, whose name says which line it is of. */
function Act(props: {
  name: ActName;
  takenAt: string;
  /** It is a side of what is compared; undefined of what is no side. */
  isPressed: boolean | undefined;
  onAct: () => void;
}) {
  const { name, takenAt, isPressed, onAct } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Button
      size="small"
      variant={isPressed ? 'outlined' : 'text'}
      aria-pressed={isPressed}
      sx={{ textTransform: 'none', minWidth: 0, py: 0 }}
      aria-label={t(`configuration.snapshots.${name}`, {
        time: formatTime(takenAt),
      })}
      onClick={onAct}
    >
      {t(`configuration.snapshots.${name}Short`)}
    </Button>
  );
}
