export interface Config {
  chargeStations?: {
    listener?: {
      /**
       * Where stations reach the listener, for the instructions that pages show: `wss://ocpp.example.org` or
       * `ws://10.0.0.5:9220`, without `/ocpp`. Default: ws, the portal's host and port 9220.
       *
       * @visibility frontend
       */
      publicUrl?: string;
    };
  };
}
