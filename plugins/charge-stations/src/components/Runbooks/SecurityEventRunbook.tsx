import type {
  ApiExplainedPart,
  ApiListedFrame,
} from '@forecourt/plugin-charge-stations-common';
import {
  useFrameExplanation,
  useRunbookOfCode,
} from '@forecourt/plugin-charge-stations-react';
import { RunbookView } from './RunbookView';

type Frame = Pick<
  ApiListedFrame,
  'connectionId' | 'seq' | 'action' | 'answer' | 'receivedAt'
>;

/** What to do about the security event that a message tells of; nothing for other messages. */
export function SecurityEventRunbook(props: {
  identity: string;
  frame: Frame;
}) {
  const { frame } = props;
  // 2.x may sign it.
  return /^SecurityEventNotification(-Signed)?$/.test(frame.action ?? '') ? (
    <OfMessage {...props} />
  ) : null;
}

function OfMessage(props: { identity: string; frame: Frame }) {
  const { identity, frame } = props;
  const { connectionId, seq, answer } = frame;
  // The same question as that of the explanation above.
  const { data } = useFrameExplanation({
    identity,
    connectionId,
    seq,
    isAnswered: answer !== null,
  });
  const request = data?.parts.find(({ kind }) => kind === 'request');
  const type = request && fieldOf(request, 'type');
  return type?.value ? (
    <OfEvent
      identity={identity}
      code={type.valueMeaning?.code ?? `security:${type.value}`}
      info={(request && fieldOf(request, 'techInfo')?.value) ?? undefined}
      at={frame.receivedAt}
    />
  ) : null;
}

function OfEvent(props: {
  identity: string;
  code: string;
  info?: string;
  at: string;
}) {
  const { identity, ...event } = props;
  const query = useRunbookOfCode(identity, event);
  return <RunbookView code={event.code} query={query} />;
}

function fieldOf({ fields }: ApiExplainedPart, name: string) {
  return fields.find(field => field.depth === 0 && field.name === name);
}
