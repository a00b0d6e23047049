import type {
  ApiCondition,
  ApiConditionDetail,
} from '@forecourt/plugin-charge-stations-common';
import {
  formatTime,
  Time,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useMessagesPath } from '../../hooks/useMessagesPath';
import { chargeStationsTranslationRef } from '../../translation';
import { Facts } from '../Facts';
import { closedWords, openedBasisWords } from './faultWords';

/** When a fault began and ended, how sure that is and why, and what the station said of it. */
export function FaultFacts(props: {
  fault: ApiCondition;
  boundedBy?: ApiConditionDetail['boundedBy'];
  /** Shows another fault of the station. */
  onSelect: (number: number) => void;
}) {
  const { fault, boundedBy, onSelect } = props;
  const { causedBy } = fault;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <Facts
      facts={[
        {
          name: t('fault.symptomOf'),
          value: causedBy && (
            <Link
              component="button"
              variant="body2"
              onClick={() => onSelect(causedBy)}
            >
              {t('fault.panel', { number: String(causedBy) })}
            </Link>
          ),
        },
        {
          name: t('fault.openedTitle'),
          value: (
            <Moment at={fault.openedAt}>
              {openedBasisWords(fault, t)} <BoundLink boundedBy={boundedBy} />
            </Moment>
          ),
        },
        {
          name: t('fault.learned'),
          // To the second, as both are shown.
          value: formatTime(fault.firstSeenAt) !==
            formatTime(fault.openedAt) && <Time value={fault.firstSeenAt} />,
        },
        {
          name: t('fault.becameWarning'),
          value: fault.blockedUntil && <Time value={fault.blockedUntil} />,
        },
        {
          name: t('fault.closedTitle'),
          value: fault.closedAt ? (
            <Moment at={fault.closedAt}>{closedWords(fault, t)}</Moment>
          ) : (
            t('fault.stillOpen')
          ),
        },
        {
          name: t('fault.lastSeenTitle'),
          value: <Time value={fault.lastSeenAt} />,
        },
        {
          name: t('fault.countTitle'),
          value: [
            t('fault.count', { count: fault.count }),
            t('fault.occurrences', { count: fault.occurrences }),
          ].join(', '),
        },
        {
          name: t('fault.vendor'),
          value: [fault.vendorId, fault.vendorErrorCode]
            .filter(Boolean)
            .join(' '),
        },
        { name: t('fault.info'), value: fault.info },
      ]}
    />
  );
}

/** To the message that showed it without the fault. */
function BoundLink({ boundedBy }: Pick<ApiConditionDetail, 'boundedBy'>) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const paths = useMessagesPath();
  return paths && boundedBy ? (
    <Link
      component={RouterLink}
      variant="body2"
      underline="always"
      to={paths.toMessage(boundedBy, boundedBy.receivedAt)}
    >
      {t('fault.showBound')}
    </Link>
  ) : null;
}

function Moment(props: { at: string; children: ReactNode }) {
  return (
    <>
      <Time value={props.at} />
      <br />
      {props.children}
    </>
  );
}
