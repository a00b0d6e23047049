import type { MessageMeaning } from '@forecourt/plugin-charge-stations-knowledge';
import { Millis, Reference } from '../model';
import type { FindingKind, Sighting } from '../conformance';

/** What a recorded frame is, field by field, and what is unusual about it. */
export interface Explanation {
  /** What it is, in one sentence. */
  sentence: string;
  /** The message that it is, or that it answers; absent where no pack describes it. */
  message?: ExplainedMessage;
  /** What was said, and what it was answered with. */
  parts: ExplainedPart[];
  /** Breaches first. */
  unusual: Unusual[];
}

/** A message as its specification has it. */
export interface ExplainedMessage {
  name: string;
  /** The specification, by the name of its API entity. */
  api: string;
  specification: string;
  /** Who may send it, as the specification calls them. */
  senders: string[];
  group: string | null;
  line: string | null;
  /** Where it is defined; absent where no pack says so. */
  source?: MessageMeaning['source'];
}

/** One half of an exchange. */
export interface ExplainedPart {
  kind: 'request' | 'response' | 'error';
  fields: ExplainedField[];
  /** Fields that are left out because there are too many. */
  omitted: number;
}

/** One field of a payload, in the order in which it stands there. */
export interface ExplainedField {
  /** JSON pointer into the payload. */
  path: string;
  /** The name, or the number within a list, from 1. */
  name: string;
  /** Fields that it lies within. */
  depth: number;
  /** As it was sent; null for what holds other fields. */
  value: string | null;
  isMasked: boolean;
  /** Null where no pack says it. */
  meaning: string | null;
  unit: string | null;
  isFreeText: boolean;
  /** What its value means, where it is a name that packs know. */
  valueMeaning: ValueMeaning | null;
  /** What is wrong with it. */
  problems: string[];
}

/** What a value stands for. */
export interface ValueMeaning {
  /** The code that it is, such as `ocpp16:GroundFailure`; absent where it is none. */
  code?: string;
  /** What kind of name it is, such as `errorCode` or `component`. */
  names: string;
  text: string;
  /** False where nobody of ours has seen it confirmed. */
  isVerified: boolean;
}

export type UnusualKind =
  | FindingKind
  | 'limit'
  | 'slowAnswer'
  | 'noAnswer'
  | 'refused'
  | 'errorCodeOfOtherVersion'
  | 'retransmission';

/** One thing about a frame that is not as it should be, or is worth knowing. */
export interface Unusual {
  kind: UnusualKind;
  severity: 'breach' | 'worthKnowing';
  sentence: string;
  /** About this very frame. */
  detail: string | null;
  /** Where a specification says so. */
  reference: Reference | null;
  /** JSON pointer to the field, where it is one. */
  path: string | null;
}

/** What was found about a frame besides what is in its record. */
export interface Circumstances {
  sightings: Sighting[];
  /** The same message came before under its id, which a version may allow. */
  isRetransmission: boolean;
  /** How long the answer took; null where that is not known. */
  answerDelay: Millis | null;
  /** Whether an answer may still come. */
  isRecent: boolean;
}
