import { ConflictError } from '@backstage/errors';
import {
  FrameInput,
  HandledFrame,
  OutgoingCall,
  ProtocolSession,
  StationCall,
} from '../types';
import { ObservingSession } from './ObservingSession';

/** A connection that carries copies of what a station and its CSMS say: nothing is ever sent on it. */
export class MirrorSession implements ProtocolSession {
  readonly protocol;

  constructor(private readonly session: ObservingSession) {
    this.protocol = session.protocol;
  }

  handle(input: FrameInput): HandledFrame {
    const record = this.session.observeEither(input);
    return record
      ? { reply: 'none', record, settled: null }
      : { reply: 'ignore' };
  }

  call(): OutgoingCall {
    throw copiesOnly();
  }

  statusRequests(): StationCall[] {
    return [];
  }

  trigger(): StationCall {
    throw copiesOnly();
  }

  instead(): null {
    return null;
  }

  abandon(): void {}
}

function copiesOnly(): ConflictError {
  return new ConflictError('This connection carries copies only');
}
