import { Evidence, MessageKind, StationEvent } from '../../model';
import {
  FrameInput,
  HandledFrame,
  OutgoingCall,
  ProtocolSession,
  ProtocolSessionOptions,
  SettledCall,
  StationCall,
  TriggerRequest,
} from '../../protocol';

/**
 * Just enough OCPP to show what the listener does: Heartbeats, calls, a boot that wants statuses,
 * results. The text `boom` makes it throw.
 */
export class FakeSession implements ProtocolSession {
  readonly protocol = 'ocpp1.6';
  readonly #options: ProtocolSessionOptions;
  readonly #outstanding = new Map<string, string>();

  constructor(options: ProtocolSessionOptions) {
    this.#options = options;
  }

  handle(input: FrameInput): HandledFrame {
    const raw = Buffer.from(input.data).toString();
    if (raw === '') {
      return { reply: 'ignore' };
    }
    if (raw === 'boom') {
      throw new Error('boom');
    }
    const [kind, messageId, ...rest]: unknown[] = JSON.parse(raw);
    if (kind === 2) {
      return this.#called(input, raw, String(messageId), String(rest[0]));
    }
    const action = this.#outstanding.get(String(messageId));
    this.#outstanding.delete(String(messageId));
    return {
      reply: 'none',
      record: this.#record(input, raw, 'callResult'),
      settled: action
        ? {
            messageId: String(messageId),
            action,
            outcome:
              kind === 4
                ? { result: 'error', code: String(rest[0]) }
                : { result: 'ok', payload: rest[0] },
          }
        : null,
    };
  }

  call(request: Parameters<ProtocolSession['call']>[0]): OutgoingCall {
    const { seq, at, action, payload } = request;
    const messageId = this.#options.createMessageId();
    const frame = JSON.stringify([2, messageId, action, payload]);
    this.#outstanding.set(messageId, action);
    return {
      messageId,
      frame,
      record: this.#record({ seq, receivedAt: at, data: frame }, frame, 'call'),
    };
  }

  sent(input: FrameInput): OutgoingCall['record'] {
    return this.#record(input, Buffer.from(input.data).toString(), 'call');
  }

  statusRequests(): StationCall[] {
    const payload = { requestedMessage: 'StatusNotification' };
    return [{ action: 'TriggerMessage', payload }];
  }

  trigger({ message }: TriggerRequest): StationCall {
    const payload = { requestedMessage: message };
    return { action: 'TriggerMessage', payload };
  }

  /** Only where a station does not know TriggerMessage. */
  instead(
    { action, payload }: StationCall,
    { outcome }: SettledCall,
  ): StationCall | null {
    return action === 'TriggerMessage' && outcome.result === 'error'
      ? { action: 'ExtendedTriggerMessage', payload }
      : null;
  }

  abandon(messageId: string): void {
    this.#outstanding.delete(messageId);
  }

  #called(
    input: FrameInput,
    raw: string,
    messageId: string,
    action: string,
  ): HandledFrame {
    const answer = JSON.stringify([3, messageId, {}]);
    if (action === 'Heartbeat') {
      return { reply: 'now', answer };
    }
    return {
      reply: 'afterCommit',
      answer,
      record: this.#record(input, raw, 'call', action),
      followUp: action === 'BootNotification' ? 'requestStatuses' : null,
    };
  }

  #record(
    { seq, receivedAt }: FrameInput,
    raw: string,
    messageKind: MessageKind,
    action: string | null = null,
  ): { evidence: Evidence; events: StationEvent[] } {
    const { identity, connectionId, source } = this.#options;
    const base = { identity, connectionId, seq, source, receivedAt };
    const about = {
      ...base,
      reportedAt: null,
      reportedTime: null,
      retransmission: false,
    };
    return {
      evidence: {
        ...base,
        kind: 'frame',
        protocol: this.protocol,
        direction: 'fromStation',
        messageKind,
        messageId: null,
        action,
        raw,
        encoding: 'text',
        answer: null,
        violations: [],
      },
      events: [
        action === 'StatusNotification'
          ? {
              ...about,
              type: 'status',
              connectorId: 1,
              evseId: null,
              status: 'Available',
              errorCode: 'NoError',
              info: null,
              vendorId: null,
              vendorErrorCode: null,
            }
          : { ...about, type: 'other', action },
      ],
    };
  }
}
