import { Protocol } from '../../model';
import { StationCall, TriggerRequest } from '../types';
import { FactReader } from './events';
import { ReplyBuilder } from './replies';
import { Place } from './SessionMemory';
import { PayloadChecks } from './validate';

/** What makes one version of OCPP different from the others; all else is `OcppSession`. */
export interface OcppVersion {
  protocol: Protocol;
  /** For people, for example `OCPP 1.6`. */
  name: string;
  /** How each call of a station is answered. Actions that are missing here are refused. */
  replies: ReadonlyMap<string, ReplyBuilder>;
  /** What stations send without wanting an answer. */
  sends: ReadonlySet<string>;
  /** Calls that only a central system makes. */
  centralSystemActions: ReadonlySet<string>;
  checks: PayloadChecks;
  /** The actions with events of their own (model/event.ts); every other call makes an `other`. */
  facts: ReadonlyMap<string, FactReader>;
  /** Members of a payload that hold the time of the message; the first that is there counts. */
  timeFields: readonly string[];
  messageIds: {
    /** What calls must not use an id twice on. */
    uniqueOver: 'connection' | 'station';
    /** Whether the same message may be sent again under its id. */
    mayRetry: boolean;
  };
  /** Whether messages can come signed, with `-Signed` after their action. */
  mayBeSigned: boolean;
  /** How a station is asked for a message. */
  triggers: {
    /** The calls that do, best first. */
    actions: readonly string[];
    /** What each of them carries; throws InputError where the version names connectors otherwise. */
    payload(request: TriggerRequest): StationCall['payload'];
  };
  /** The calls that ask for the status of every connector; `known` are those that the station told of. */
  statusRequests(known: readonly Place[]): StationCall[];
}
