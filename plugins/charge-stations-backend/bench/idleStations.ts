/* Stations that boot, report one status, and then stay connected and silent. */
import { serveParent } from './child';
import { bootCall, statusCall } from './stationCalls';
import { COMPRESSING, StationSocket } from './stationSocket';

export interface IdleStations {
  /** Resolves when every station is connected, booted and silent. */
  connect(options: {
    port: number;
    stations: number;
    /** Offer permessage-deflate and compress every frame, as small as it may be. */
    compression: boolean;
  }): Promise<void>;
}

/** Handshakes at the same time; the accept queue of a port is about 500 long. */
const AT_ONCE = 100;

/** Referenced, so that no socket is collected. */
const connected: StationSocket[] = [];

serveParent<IdleStations>({
  async connect({ port, stations, compression }) {
    const perMessageDeflate = compression && COMPRESSING;
    let next = 0;
    const connectSome = async () => {
      while (next < stations) {
        const turn = next++;
        const identity = `bench-${turn}`;
        const station = await StationSocket.open({
          port,
          identity,
          client: { perMessageDeflate },
        });
        await station.call('boot', bootCall({ id: 'boot', identity }));
        await station.call('status', statusCall({ id: 'status', turn }));
        connected.push(station);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, connectSome));
  },
});
