import { NotFoundError } from '@backstage/errors';
import { Random, between } from '../random';
import { Level } from '../scenario/bodies';
import { Duration } from '../scenario/duration';
import { StationProfile } from '../scenario/profile';
import { TimestampMode } from '../scenario/timestamp';
import { ConfigurationEntry, initialConfiguration } from './v16/configuration';
import { DeviceModel } from './v2/device/DeviceModel';
import { initialDevice } from './v2/device/initialDevice';
import { Place, placesOf } from './v2/places';
import { Payload } from './script';

/** An error a connector has now. */
export interface ActiveFault {
  errorCode: string;
  blocking: boolean;
  info?: string;
  vendorId?: string;
  vendorErrorCode?: string;
  timestamp?: TimestampMode;
  /** 2.x: what tells it, where the author did not leave that to the error code. */
  problem: Partial<ComponentProblem>;
  /** 2.x: what else has a problem because of it, the nearest first. */
  symptoms: ComponentProblem[];
}

/** A component of 2.x and the variable that says what is wrong with it. */
export interface ComponentProblem {
  component: string;
  instance?: string;
  variable: string;
  level?: Level;
  /** 0 danger to 9 debug. */
  severity?: number;
}

/** A running charging session. */
export interface Session {
  idTag: string;
  /** 1.6: null until the CSMS has given one. 2.x: the station's own. */
  transactionId: number | string | null;
  /** The CSMS has been told of a transaction. */
  begun: boolean;
  /** 2.x: of the next TransactionEvent. */
  seqNo: number;
}

export interface Connector {
  /** 0 is the charge point itself. */
  id: number;
  /** Its EVSE and its number there (2.x); none for the station itself. */
  place: Place | null;
  /** What it would report without faults. */
  status: string;
  /** Taken out of service by ChangeAvailability. */
  inoperative: boolean;
  /** Newest last; OCPP 1.6 has room to report one of them. */
  faults: ActiveFault[];
  session: Session | null;
  /** Meter register, Wh. */
  meterWh: number;
  /** The last status that the CSMS was told, to see whether there is news. */
  reported: string | null;
}

/** A message that must not be lost, built when it can be sent. */
export interface QueuedMessage {
  action: string;
  payload: () => Payload;
  onAnswer?: (payload: Payload) => void;
}

export interface StationOptions {
  identity: string;
  profile: StationProfile;
  random: Random;
  /** Milliseconds since the epoch, UTC. */
  now: () => number;
}

/** Everything a station remembers. It does nothing by itself: scripts change it. */
export class Station {
  readonly identity: string;
  readonly profile: StationProfile;
  readonly random: Random;
  readonly connectors: Connector[];
  readonly configuration: Map<string, ConfigurationEntry>;
  /** Waits for a connection, oldest first. */
  readonly queue: QueuedMessage[] = [];
  /** Somebody is sending the queue. */
  delivering = false;
  firmware: string;
  /** A socket is open. Kept by whoever plays the script. */
  online = false;
  /** Connected, yet mute. */
  silent = false;
  /** The CSMS has accepted a boot, now or before this connection. */
  accepted = false;
  /** HTTP Basic password, as it is now. */
  password: string | undefined;
  /** 2.x: events since the boot. */
  events = 0;
  #device: DeviceModel | undefined;
  private readonly now: () => number;

  constructor(options: StationOptions) {
    this.identity = options.identity;
    this.profile = options.profile;
    this.random = options.random;
    this.now = options.now;
    this.firmware = options.profile.firmware;
    this.configuration = initialConfiguration(options.profile);
    const places = placesOf(options.profile);
    this.connectors = Array.from(
      { length: options.profile.connectors + 1 },
      (_, id) => ({
        id,
        place: places[id - 1] ?? null,
        status: 'Available',
        inoperative: false,
        faults: [],
        session: null,
        meterWh: Math.round(between(this.random, { min: 1e5, max: 9e6 })),
        reported: null,
      }),
    );
  }

  get serial(): string {
    return this.profile.serial ?? `SN-${this.identity}`.slice(0, 25);
  }

  /** 2.x: components, variables and monitors. */
  get device(): DeviceModel {
    this.#device ??= initialDevice(this);
    return this.#device;
  }

  /** Milliseconds since the epoch, not by the station's own clock. */
  get time(): number {
    return this.now();
  }

  get reachable(): boolean {
    return this.online && !this.silent;
  }

  /** @throws NotFoundError when the scenario names more connectors than the station has */
  connector(id: number): Connector {
    const connector = this.connectors[id];
    if (!connector) {
      throw new NotFoundError(
        `${this.identity} has ${this.profile.connectors} connectors, a step names connector ${id}`,
      );
    }
    return connector;
  }

  /** Milliseconds, from a range, by the station's own random numbers. */
  pick(range: Duration): number {
    return Math.round(between(this.random, range));
  }

  /** The station's own clock as ISO 8601 in UTC, moved by `offset` milliseconds. */
  timestamp(offset = 0): string {
    return toIso(this.now() + this.profile.clockOffset + offset);
  }

  /** What a message says about its time, by its mode or the station's habit. */
  timestampFor(mode: TimestampMode | undefined): string | undefined {
    switch (mode?.type) {
      case 'none':
        return undefined;
      case 'offset':
        return this.timestamp(mode.ms);
      case 'fixed':
        return toIso(mode.at);
      case 'now':
        return this.timestamp();
      default:
        return this.profile.timestamps ? this.timestamp() : undefined;
    }
  }
}

/** Stations report whole seconds. */
function toIso(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
