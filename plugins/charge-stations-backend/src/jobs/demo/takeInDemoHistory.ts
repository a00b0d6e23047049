import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { LoggerService } from '@backstage/backend-plugin-api';
import { EvidenceRecorder, Protocol, RecordInput } from '../../model';
import { ProtocolSessionOptions, ReplaySession } from '../../protocol';
import { DemoStore } from '../../store';
import { DemoConnection } from './DemoConnection';
import { parseDemoLine } from './parseDemoLine';

/** Records handed over before all of them must be committed: below the recorder's own limit. */
const AT_ONCE = 2_000;

export interface DemoHistoryOptions {
  file: string;
  store: DemoStore;
  recorder: EvidenceRecorder;
  createSession: (
    options: ProtocolSessionOptions & { protocol: Protocol },
  ) => ReplaySession;
  mask: (value: string) => string;
  logger: LoggerService;
}

/**
 * Takes in the demo's made-up past, once: the same protocol code, recorder and reducer as for a socket,
 * with the file's receive times and `source: demo`. An intake that was cut short is undone and repeated.
 */
export async function takeInDemoHistory(
  options: DemoHistoryOptions,
): Promise<void> {
  const { file, store, recorder, logger } = options;
  const progress = await store.progress();
  if (progress === 'done') {
    return;
  }
  if (progress === 'begun') {
    await store.discard();
  }
  await store.setProgress('begun');
  // A made-up past must not come after a real present.
  const taken = new Set(await store.identities());

  const connections = new Map<string, DemoConnection>();
  const record = (inputs: RecordInput[]) =>
    Promise.all(inputs.map(input => recorder.record(input)));
  let waiting: RecordInput[] = [];
  let frames = 0;
  let last = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const line = parseDemoLine(text);
    last = line.receivedAt;
    if (taken.has(line.identity)) {
      continue;
    }
    const known = connections.get(line.identity);
    const connection =
      known ?? new DemoConnection({ ...options, identity: line.identity });
    connections.set(line.identity, connection);
    waiting.push(...connection.take(line));
    frames += 1;
    if (waiting.length >= AT_ONCE) {
      await record(waiting);
      waiting = [];
    }
  }
  // The file ends now; who stays connected in it comes back over a real socket.
  for (const connection of connections.values()) {
    waiting.push(...connection.end(last));
  }
  await record(waiting);
  await store.setProgress('done');
  logger.info(`Took in ${frames} lines of demo history`);
}
