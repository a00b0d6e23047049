import {
  addDays,
  startOfDay,
  timeZoneLabel,
  useAvailabilitySpans,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import TableBody from '@mui/material/TableBody';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { DenseTable } from '../DenseTable';
import { Loaded } from '../Loaded';
import { PlainHead } from '../PlainHead';
import { SkeletonTable } from '../SkeletonTable';
import { SpanRow } from './SpanRow';

/** The most that the API gives at once. */
const MOST_SPANS = 500;

const COLUMNS = ['from', 'lasted', 'was', 'behind'] as const;

export interface DaySpansProps {
  identity: string;
  port: string;
  day: string;
  /** In which the day begins and ends. */
  timeZone: string;
  /** The station's; absent where no entity carries the identity. */
  entityRef?: string;
}

/** What a day's time was, span by span, each with the way to its evidence. */
export function DaySpans(props: DaySpansProps) {
  const { identity, port, day, timeZone, entityRef } = props;
  const { t } = useMessages(chargeStationsTranslationRef);
  const start = startOfDay(day, timeZone);
  const query = useAvailabilitySpans({
    identity,
    port,
    from: new Date(start).toISOString(),
    to: new Date(startOfDay(addDays(day, 1), timeZone)).toISOString(),
    limit: MOST_SPANS,
  });
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('uptime.spans')}
      </Typography>
      <Loaded
        query={query}
        skeleton={<SkeletonTable label={t('uptime.loadingSpans')} rows={4} />}
      >
        {({ items, pageInfo }) =>
          items.length === 0 ? (
            <Typography variant="body2" color="text.secondary">
              {t('uptime.noSpans')}
            </Typography>
          ) : (
            <>
              <DenseTable aria-label={t('uptime.spans')}>
                <PlainHead
                  columns={COLUMNS}
                  labelOf={column => t(`uptime.spanColumn.${column}`)}
                  right={['lasted']}
                />
                <TableBody>
                  {items.map(span => (
                    <SpanRow
                      key={span.from}
                      span={span}
                      timeZone={timeZone}
                      entityRef={entityRef}
                    />
                  ))}
                </TableBody>
              </DenseTable>
              {pageInfo.nextCursor && (
                <Typography variant="body2" color="text.secondary">
                  {t('uptime.moreSpans', { amount: String(items.length) })}
                </Typography>
              )}
            </>
          )
        }
      </Loaded>
      <Typography variant="caption" color="text.secondary" component="p">
        {t('uptime.timesIn', { zone: timeZoneLabel(start, { timeZone }) })}
      </Typography>
    </div>
  );
}
