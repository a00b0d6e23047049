import { bootCall, statusCall } from './stationCalls';
import { bootCall2, reportCall2 } from './stationCalls2';

/** What a station sends under load, in one version of OCPP. */
export interface Mix {
  boot(options: { id: string; identity: string }): string;
  /** The `turn`-th report of a station. */
  report(options: { id: string; turn: number }): string;
}

export type BenchProtocol = 'ocpp1.6' | 'ocpp2.0.1';

export const mixes: Readonly<Record<BenchProtocol, Mix>> = {
  'ocpp1.6': { boot: bootCall, report: statusCall },
  'ocpp2.0.1': { boot: bootCall2, report: reportCall2 },
};

/** One way to put servers under load: all of them speak it alike. */
export interface Variant {
  protocol: BenchProtocol;
  compression: boolean;
}

/** For people. */
export function nameOf({ protocol, compression }: Variant): string {
  const version = protocol.replace('ocpp', 'OCPP ');
  return `${version}, ${compression ? 'with' : 'without'} compression`;
}
