import { useState } from 'react';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ApiConditionDetail } from '@forecourt/plugin-charge-stations-common';
import { Badge } from '../chips/Badge';
import { MessageLink } from '../specification/MessageLink';
import { Time } from '../time/Time';
import { useTranslate } from '../useTranslate';
import { effectWord, eventFacts } from './eventFacts';
import { FrameView } from './FrameView';
import { StationTime } from './StationTime';

type Evidence = ApiConditionDetail['evidence'][number];

/** @public */
export interface EvidenceListProps {
  /** The station, for its frames to be explained; without it they are shown alone. */
  identity?: string;
  /** Oldest first, as `getCondition` answers. */
  evidence: ApiConditionDetail['evidence'];
}

/**
 * The events that a fault rests on, each opening the frame it came from.
 *
 * @public
 */
export function EvidenceList({ identity, evidence }: EvidenceListProps) {
  const t = useTranslate();
  if (evidence.length === 0) {
    return <Typography variant="body2">{t('evidence.empty')}</Typography>;
  }
  return (
    <List dense disablePadding>
      {evidence.map(item => (
        <EvidenceItem key={keyOf(item)} identity={identity} item={item} />
      ))}
    </List>
  );
}

function keyOf({ event, effect }: Evidence): string {
  return `${event.connectionId} ${event.seq} ${event.part} ${effect}`;
}

function EvidenceItem(props: { identity?: string; item: Evidence }) {
  const { identity, item } = props;
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { event, frame, effect } = item;
  return (
    <ListItem divider disableGutters sx={{ display: 'block' }}>
      <Stack direction="row" spacing={1} alignItems="center" flexWrap="wrap">
        <Typography variant="body2" sx={{ fontWeight: 'bold' }}>
          {effectWord(effect, t)}
        </Typography>
        <Typography variant="body2">
          <Time value={event.receivedAt} />
        </Typography>
        <Typography variant="body2">
          {event.action && frame ? (
            <MessageLink action={event.action} protocol={frame.protocol} />
          ) : (
            event.action ?? t('evidence.ours')
          )}
        </Typography>
        <Badge badges={event.made.flags} source={event.source} />
        {frame && (
          <Button
            size="small"
            sx={{ textTransform: 'none' }}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('evidence.hide') : t('evidence.show')}
          </Button>
        )}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {eventFacts(event).join(' · ')}
        {event.reportedAt && (
          <>
            {eventFacts(event).length > 0 && ' · '}
            <StationTime sent={event.reportedAt} />
          </>
        )}
      </Typography>
      {frame && (
        <Collapse in={open} unmountOnExit>
          <FrameView identity={identity} frame={frame} />
        </Collapse>
      )}
    </ListItem>
  );
}
