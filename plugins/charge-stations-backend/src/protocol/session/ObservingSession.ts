import { BootEvent, FrameEvidence, RecordInput } from '../../model';
import {
  CallErrorFrame,
  CallFrame,
  CallResultFrame,
  SpokenFrame,
} from '../../rpc';
import { FrameInput, ProtocolSessionOptions } from '../types';
import { isPayload } from './fields';
import { isHeartbeat } from './heartbeat';
import { OcppVersion } from './OcppVersion';
import { OpenCalls } from './OpenCalls';
import { recordToStation } from './recordToStation';
import { StationFrames } from './StationFrames';
import { UNMATCHED } from './violations';

type Direction = FrameEvidence['direction'];

/** A call of the station that another CSMS answers; of a boot, the event that it made. */
interface OpenCall {
  action: string;
  boot: BootEvent | null;
}

export interface ObservingOptions {
  /**
   * The frames are copies from a gateway: answers may be missing on either side, so that nothing follows
   * from one that is not there.
   */
  copies: boolean;
}

/**
 * OCPP-J between a station and another CSMS, overheard. Nothing is answered and nothing decided. A boot is
 * evidence of one at once and counts as accepted when that answer was seen; of copies without answers,
 * when the station goes on to other calls, which only an accepted station makes.
 */
export class ObservingSession {
  readonly protocol;
  private readonly frames: StationFrames;
  private readonly calls = new OpenCalls<OpenCall>();
  private unanswered: BootEvent | null = null;

  constructor(
    private readonly version: OcppVersion,
    private readonly options: ProtocolSessionOptions,
    private readonly observing: ObservingOptions,
  ) {
    this.protocol = version.protocol;
    this.frames = new StationFrames(version, options);
    if (observing.copies) {
      // We may have missed it: nothing is held against the station.
      this.frames.memory.accepted = true;
    }
  }

  /** The evidence of one frame; null where it is none: a Heartbeat, its answer, an empty frame. */
  observe(direction: Direction, input: FrameInput): RecordInput | null {
    const frame = this.frames.read(input.data);
    if (frame.kind === 'empty') {
      return null;
    }
    return direction === 'fromStation'
      ? this.fromStation(input, frame)
      : this.toStation(input, frame);
  }

  /** As {@link observe}, of a frame that may have gone either way. */
  observeEither(input: FrameInput): RecordInput | null {
    return this.observe(this.directionOf(input), input);
  }

  /**
   * A call goes the way of its action, where only one side makes it; an answer goes against the call that
   * waits for it. What tells nothing (DataTransfer, an answer without a call, what cannot be read) counts
   * as the station's.
   */
  private directionOf({ data }: FrameInput): Direction {
    const frame = this.frames.read(data);
    switch (frame.kind) {
      case 'call':
      case 'send':
        return this.version.centralSystemActions.has(frame.action)
          ? 'toStation'
          : 'fromStation';
      case 'callResult':
      case 'callError': {
        const id = String(frame.id);
        const isStations = this.frames.awaitedAction(id) !== undefined;
        return !isStations && this.calls.get(id) ? 'toStation' : 'fromStation';
      }
      default:
        return 'fromStation';
    }
  }

  private fromStation(
    input: FrameInput,
    frame: SpokenFrame,
  ): RecordInput | null {
    switch (frame.kind) {
      case 'call':
        return this.called(input, frame);
      case 'send':
        return this.frames.send(input, frame);
      case 'callResultError':
        return this.frames.resultError(input, frame);
      case 'unknown':
        return this.frames.unknown(input, frame);
      default: {
        const mayBeUnmatched = this.observing.copies;
        return this.frames.answer(input, frame, { mayBeUnmatched }).record;
      }
    }
  }

  private called(input: FrameInput, frame: CallFrame): RecordInput | null {
    const id = String(frame.id);
    if (isHeartbeat(frame)) {
      this.calls.add(id, { action: frame.action, boot: null });
      return null;
    }
    const heard = this.frames.call(input, frame, () => undefined);
    const { action } = heard.call;
    const { evidence, events } = heard.record;
    const boot = events.find(
      (event): event is BootEvent => event.type === 'boot',
    );
    this.calls.add(id, { action, boot: boot ?? null });
    if (boot) {
      this.unanswered = boot;
      return heard.record;
    }
    const accepted = this.observing.copies ? this.unanswered : null;
    this.unanswered = null;
    if (!accepted) {
      return heard.record;
    }
    const following = events.map((event, index) =>
      Object.assign(event, { part: index + 1 }),
    );
    return { evidence, events: [acceptedBoot(accepted, input), ...following] };
  }

  private toStation(input: FrameInput, frame: SpokenFrame): RecordInput | null {
    const shown = this.frames.show(input, frame);
    const about = { version: this.version, options: this.options, shown };
    switch (frame.kind) {
      case 'call':
        this.frames.calledBySomebody(input, frame);
        return recordToStation({ ...about, input, frame });
      case 'callResult':
      case 'callError': {
        const call = this.calls.take(String(frame.id));
        if (call?.action === 'Heartbeat' && frame.kind === 'callResult') {
          return null;
        }
        return recordToStation({
          ...about,
          input,
          frame,
          action: call?.action,
          event: this.settledBoot(call, input, frame),
          violations: call || this.observing.copies ? [] : [UNMATCHED],
        });
      }
      default:
        return recordToStation({ ...about, input, frame });
    }
  }

  /** A boot that this answer accepts. */
  private settledBoot(
    call: OpenCall | undefined,
    input: FrameInput,
    frame: CallResultFrame | CallErrorFrame,
  ): BootEvent | undefined {
    if (!call?.boot) {
      return undefined;
    }
    this.unanswered = null;
    const isAccepted =
      frame.kind === 'callResult' &&
      isPayload(frame.payload) &&
      frame.payload.status === 'Accepted';
    this.frames.memory.accepted = isAccepted;
    return isAccepted ? acceptedBoot(call.boot, input) : undefined;
  }
}

/** The boot again, now known to be accepted; the reducer takes it for the same one (rule B4). */
function acceptedBoot(
  boot: BootEvent,
  { seq, receivedAt }: FrameInput,
): BootEvent {
  return { ...boot, seq, receivedAt, registration: 'Accepted' };
}
