import type {
  ApiCondition,
  ApiTimeline,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatDuration,
  toMillis,
  useTimeline,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useMessagesPath } from '../../../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../../../translation';
import { Loaded } from '../../Loaded';
import { SkeletonTable } from '../../SkeletonTable';
import { BEFORE_MS, changesBefore, unseenMillis } from './changesBefore';
import { ChangeRow } from './ChangeRow';

/** As many as fit beside the timeline; the nearest say most. */
const SHOWN_FIRST = 8;

interface HourBeforeProps {
  identity: string;
  fault: ApiCondition;
  /** Shows another fault of the station. */
  onSelect: (number: number) => void;
}

/** What changed in the hour before a fault opened, and for how much of it nobody could see. */
export function HourBefore(props: HourBeforeProps) {
  const { identity, fault } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const to = toMillis(fault.openedAt);
  const timeline = useTimeline({
    identity,
    range: { kind: 'absolute', from: to - BEFORE_MS, to },
  });
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('fault.hourBefore.title')}
      </Typography>
      <Loaded
        query={timeline}
        skeleton={
          <SkeletonTable label={t('fault.hourBefore.loading')} rows={2} />
        }
      >
        {data => <Changes timeline={data} {...props} />}
      </Loaded>
    </div>
  );
}

function Changes(props: HourBeforeProps & { timeline: ApiTimeline }) {
  const { timeline, fault, onSelect } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const messages = useMessagesPath();
  const [showsAll, setShowsAll] = useState(false);
  const changes = changesBefore(timeline, fault.number);
  const shown = showsAll ? changes : changes.slice(0, SHOWN_FIRST);
  const hidden = changes.length - shown.length;
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {changes.length === 0 && `${t('fault.hourBefore.none')} `}
        {seenWords(unseenMillis(timeline))}
      </Typography>
      {changes.length > 0 && (
        <ul
          aria-label={t('fault.hourBefore.list')}
          style={{ listStyle: 'none', margin: 0, padding: 0 }}
        >
          {shown.map((change, index) => (
            <ChangeRow
              // Several may be of one moment.
              key={`${change.at} ${index}`}
              change={change}
              before={formatDuration(
                toMillis(fault.openedAt) - toMillis(change.at),
              )}
              onSelect={onSelect}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button
          size="small"
          sx={{ textTransform: 'none' }}
          onClick={() => setShowsAll(true)}
        >
          {t('fault.hourBefore.more', { count: hidden })}
        </Button>
      )}
      {messages && (
        <Typography variant="body2">
          <Link
            component={RouterLink}
            to={messages.over({
              from: toMillis(timeline.from),
              // With the message that opened it.
              to: toMillis(fault.firstSeenAt) + 1_000,
            })}
          >
            {t('fault.hourBefore.messages')}
          </Link>
        </Typography>
      )}
    </>
  );

  function seenWords(unseen: number) {
    return unseen > 0
      ? t('fault.hourBefore.unseen', { duration: formatDuration(unseen) })
      : t('fault.hourBefore.seenThroughout');
  }
}
