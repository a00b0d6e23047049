import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Forecourt: charge stations over OCPP. */
  chargeStations?: {
    /** The WebSocket server that stations connect to. */
    listener?: {
      /** `dedicated` opens its own port, `disabled` serves the API only. Default: dedicated. */
      mode?: 'dedicated' | 'disabled';
      /** TCP port; 0 lets the system choose. Default: 9220. */
      port?: number;
      /** Address to bind. Default: all interfaces. */
      host?: string;
      /** The port speaks wss instead of ws. Files are read at start and again when they change. */
      tls?: {
        /** PEM: the server's certificate, followed by the intermediate ones. */
        certFile: string;
        /** PEM: its private key. */
        keyFile: string;
        /** PEM: authorities whose client certificates count (security profile 3). Without it none is asked for. */
        clientCaFile?: string;
        /** PEM: the revocation lists of all those authorities. With it, every certificate needs a list that is not out of date. */
        clientCrlFile?: string;
        /** The least version of TLS; OCPP allows no less than 1.2. Default: TLSv1.2. */
        minVersion?: 'TLSv1.2' | 'TLSv1.3';
      };
      /** Addresses or networks (`10.0.0.0/8`) of proxies that end TLS in front of the port; their headers count. */
      trustedProxies?: string[];
      /** Names of the headers that the trusted proxies set, whatever the station sent. */
      proxyHeaders?: {
        /** Where the request comes from. Default: X-Forwarded-For. */
        address?: string;
        /** `https` or `wss` where the station speaks TLS. Default: X-Forwarded-Proto. */
        scheme?: string;
        /** Subject of the station's certificate, as RFC 4514 writes it. Default: X-SSL-Client-S-DN. */
        certificateSubject?: string;
        /** `SUCCESS` or `0` where the proxy verified the certificate. Default: X-SSL-Client-Verify. */
        certificateVerified?: string;
      };
      /** What an identity that no entity carries is told. Default: http404. */
      unknownStation?: 'http404' | 'ws1008';
      /** Largest frame accepted, bytes after inflation. Default: 524288. */
      maxPayloadBytes?: number;
      /** permessage-deflate, tuned for memory. Default: true. */
      compression?: boolean;
      /** How often the listener pings; a missed pong ends the connection. Default: 30 seconds. */
      pingInterval?: HumanDuration | string;
      /** Interval told to stations in BootNotification answers. Default: 5 minutes. */
      heartbeatInterval?: HumanDuration | string;
      /** Failed handshakes allowed per address and minute before 429. Default: 60. */
      maxFailedHandshakesPerMinute?: number;
      /** Open connections allowed per address (carriers put many stations behind one). Default: 20000. */
      maxConnectionsPerAddress?: number;
    };
    /**
     * Other CSMS that stations can be passed on to. Entities choose one by its name (`spec.upstream`), never by an
     * address; `none` and `mirror` are no names.
     */
    upstreams?: Array<{
      /** What entities choose it by: letters, digits and `._-`. */
      name: string;
      /** `ws://` or `wss://`; a station's identity is appended to the path. Certificates are always verified. */
      url: string;
      /** Stations whose entity chooses nothing are passed on to it; one at most. Default: false. */
      default?: boolean;
      /** PEM: authorities of its certificate, in place of the system's. */
      caFile?: string;
      /** PEM: our certificate where it asks for one. Files are read for each connection. */
      clientCertFile?: string;
      /** PEM: the private key of that certificate. */
      clientKeyFile?: string;
    }>;
    /** Which identities may connect. */
    registry?: {
      /** `catalog`: entities with the annotation forecourt.dev/ocpp-identity. `static`: a prefix, for tests and load. Default: catalog. */
      type?: 'catalog' | 'static';
      /** With `static`: every identity that begins so is admitted. */
      prefix?: string;
      /** How often the catalog is read. Default: 5 seconds. */
      refreshInterval?: HumanDuration | string;
    };
    protocol?: {
      /** Answers a call that breaks its schema with the error of its version; recorded it is anyway. Some stations repeat a refused call for ever. Default: false. */
      strict?: boolean;
    };
    security?: {
      /** Least security profile of any station: 0 nothing, 1 password, 2 password over TLS, 3 client certificate. Default: 1, or 0 with allowUnauthenticated. */
      minimumProfile?: 0 | 1 | 2 | 3;
      /** Admit stations without a password (security profile 0). Only for demos. Default: false. */
      allowUnauthenticated?: boolean;
      /** Lets people have a station's password changed over OCPP, on a connection over TLS. Default: false. */
      passwordRotation?: boolean;
      /** The same on a connection without TLS, where whoever listens reads the new password. Default: false. */
      passwordRotationOverPlainText?: boolean;
    };
    /** Availability of ports. */
    availability?: {
      /** IANA name of the zone in which days begin; with another one all sums are made anew. Default: UTC. */
      timeZone?: string;
      /** Rulebooks for uptime besides technical, operational, nevi and uk-2023. */
      profiles?: Array<{
        /** Small letters, digits and `-`. */
        id: string;
        /** What pages call it. */
        title: string;
        /** Classes of time that count as up. What is neither here nor in leftOut counts as not up. */
        up: Array<
          | 'up'
          | 'degraded'
          | 'down'
          | 'unknown'
          | 'unknownOurs'
          | 'planned'
          | 'excluded'
          | 'outside'
        >;
        /** Classes that count neither way. `unknownOurs` and `outside` usually belong here. */
        leftOut?: Array<
          | 'up'
          | 'degraded'
          | 'down'
          | 'unknown'
          | 'unknownOurs'
          | 'planned'
          | 'excluded'
          | 'outside'
        >;
        /** What has to be reached, of 100. Without it nothing is met or missed. */
        targetPercent?: number;
        /** How the target is met. Default: atLeast. */
        compare?: 'atLeast' | 'moreThan';
        /** The time that a figure is of. Default: any. */
        period?: 'any' | 'previous12Months' | 'calendarYear';
        /** Ports below this do not count, nor do those whose entity names no power. */
        minPowerKw?: number;
      }>;
    };
    /** What fault codes, components and texts mean. */
    knowledge?: {
      /** YAML files after those that come along: what a later one says of a key counts. Relative paths begin where the backend was started. */
      packs?: string[];
      /**
       * Whether links of specifications are asked for once in a while. Only http and https, names alone and never IP addresses, and only
       * addresses of the public Internet, also behind redirects. Nothing goes through a proxy.
       */
      linkCheck?: {
        /** Default: false. */
        enabled?: boolean;
        /** Default: 1 day. */
        frequency?: HumanDuration | string;
        /** For each request. Default: 10 seconds. */
        timeout?: HumanDuration | string;
        /** Between two requests to one host. Default: 2 seconds. */
        perHost?: HumanDuration | string;
        /** Links that are asked for at the same time, 20 at most. Default: 4. */
        concurrency?: number;
      };
    };
    /** What to do about faults: Markdown files, read again when they change. */
    runbooks?: {
      /** Those that come along. */
      own?: {
        /** Where people read them in TechDocs. */
        docs?: {
          /** The entity whose documentation has them, such as `component:default/forecourt-docs`. */
          entity: string;
          /** The folder that they are in there. Default: the top. */
          folder?: string;
        };
        /** What an editor is opened by; the name of the file is appended. */
        editUrl?: string;
      };
      /** Directories of your own. Of two runbooks with one name the later counts; a file that cannot be understood is left out. */
      directories?: Array<{
        /** Relative paths begin where the backend was started. */
        path: string;
        /** Where people read the same files in TechDocs. */
        docs?: {
          /** The entity whose documentation has them. */
          entity: string;
          /** The folder that they are in there. Default: the top. */
          folder?: string;
        };
        /** What an editor is opened by; the name of the file is appended. */
        editUrl?: string;
      }>;
    };
    /** Configuration of stations as history. */
    configuration?: {
      /** When stations are asked for it. Where another CSMS speaks with a station, it is kept as it passes. */
      reading?: {
        /** Whether stations are read without being asked to, after boots and daily. Default: true. */
        enabled?: boolean;
        /** How often each station is read, at a moment of its own. Default: 1 day. */
        every?: HumanDuration | string;
        /** How long after a boot, at least; three times as long at most. Default: 1 minute. */
        afterBoot?: HumanDuration | string;
        /** Stations that are read at the same time. Default: 4. */
        atOnce?: number;
      };
      /**
       * YAML files that say what configurations should be, besides those that are saved over the API. A file's name without its
       * ending is the baseline's. Relative paths begin where the backend was started.
       */
      baselines?: string[];
      /** Values that people with the permission charge-stations.configuration.write have written to stations. */
      writing?: {
        /** Whether values may be written at all; a wrong one can make a station useless. Default: false. */
        enabled?: boolean;
        /** Values for one station within an hour, at most. Default: 20. */
        valuesPerHour?: number;
        /** Between two values for one station. Default: 1 second. */
        pause?: HumanDuration | string;
      };
    };
    /** Backstage notifications to the owners of stations. */
    notifications?: {
      /** Whether owners are told; the notifications plugin has to be in the same backend. Default: true. */
      enabled?: boolean;
      /** Nothing less is told: 1 danger, 2 outage, 3 defect, 4 warning, 5 notice. A lost connection counts as 2. Default: 3. */
      leastSeverity?: 1 | 2 | 3 | 4 | 5;
      /** How long something has to last until it is told, counted from when we learnt of it. */
      delays?: {
        /** What makes charging impossible, and severities 1 and 2. Default: 0 seconds. */
        fault?: HumanDuration | string;
        /** A lost connection, from when the station counts as offline. Default: 2 minutes. */
        connectivity?: HumanDuration | string;
        /** The rest. Default: 5 minutes. */
        warning?: HumanDuration | string;
      };
      /** So long a fault must not have come back until its end is told. Default: 15 minutes. */
      quiet?: HumanDuration | string;
    };
    /** Made-up history for a first look. */
    demo?: {
      /** A JSONL file of seeded frames to take in once at start. */
      historyFile?: string;
      /** Deletes what came from such a file at the next start. Default: false. */
      remove?: boolean;
    };
    /** How long what is kept is kept. Durations, or `forever`; months and years are the calendar's. */
    retention?: {
      /** Frames as they came. Default: 90 days. */
      frames?: HumanDuration | string;
      /** What frames told, which history can be made anew from. Default: 25 months. */
      events?: HumanDuration | string;
      /** Bands and marks of the timeline. Default: forever. */
      intervals?: HumanDuration | string;
      /** Faults and warnings. Default: forever. */
      conditions?: HumanDuration | string;
      /**
       * Snapshots of configuration. Default: forever. The newest complete one, what was known at the beginning of the
       * time that is kept, and what changed before a fault that is kept always stay.
       */
      configuration?: HumanDuration | string;
      /** When what is older is deleted, once a day and at each start: the hour, UTC. Default: 3. */
      hour?: number;
    };
    /** How many refused identities are remembered. Default: 500. */
    unregisteredLimit?: number;
  };
}
