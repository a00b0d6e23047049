import { CallFacts, FactReader, Facts } from '../session/events';
import { integer, isPayload, Payload, text } from '../session/fields';
import { placeOf } from './deviceModel';

/** More than any station sends at once; a hostile frame could hold a hundred times as many. */
const MAX_EVENT_DATA = 1000;

const OTHER: Facts = { type: 'other', action: 'NotifyEvent' };

/**
 * NotifyEvent (2.0.1 part 2, N07): a fact for each of its `eventData`, in their order. One that is no object
 * says only that the station was there; so does the message when none of them is one.
 */
export const notifyEvent: FactReader = call => {
  const { eventData } = call.payload;
  if (!Array.isArray(eventData) || !eventData.some(isPayload)) {
    return null;
  }
  if (eventData.length > MAX_EVENT_DATA) {
    call.note({
      rule: 'size',
      path: '/eventData',
      message: `Only the first ${MAX_EVENT_DATA} of ${eventData.length} became history.`,
    });
  }
  const [first, ...others] = eventData
    .slice(0, MAX_EVENT_DATA)
    .map((datum, index) =>
      isPayload(datum) ? variableFact({ datum, index, call }) : OTHER,
    );
  return [{ ...first, ...sequenceOf(call.payload) }, ...others];
};

/** Most come alone, and have no number that is worth a word. */
function sequenceOf(payload: Payload): Pick<Facts, 'sequence'> {
  const seqNo = integer(payload.seqNo);
  const toBeContinued = payload.tbc === true;
  return seqNo === 0 && !toBeContinued
    ? {}
    : { sequence: { transactionId: null, seqNo, toBeContinued } };
}

function variableFact(options: {
  datum: Payload;
  index: number;
  call: CallFacts;
}): Facts {
  const { datum, index, call } = options;
  const path = `/eventData/${index}/timestamp`;
  return {
    type: 'variable',
    ...placeOf(datum),
    trigger: text(datum.trigger),
    actualValue: text(datum.actualValue),
    cleared: typeof datum.cleared === 'boolean' ? datum.cleared : null,
    techCode: text(datum.techCode),
    techInfo: text(datum.techInfo),
    eventId: integer(datum.eventId),
    cause: integer(datum.cause),
    monitorId: integer(datum.variableMonitoringId),
    notificationType: text(datum.eventNotificationType),
    severity: integer(datum.severity),
    ...call.readTime({ value: datum.timestamp, path }),
  };
}
