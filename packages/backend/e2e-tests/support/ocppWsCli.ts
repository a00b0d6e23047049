import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** One check as `ocpp test` reports it. */
export interface CheckResult {
  name: string;
  passed: boolean;
  severity: string;
  issue?: string;
}

/** Runs one suite of `ocpp test` (package ocpp-ws-cli) as station CLI01. */
export async function runSuite(options: {
  suite: string;
  /** Without the identity. */
  endpoint: string;
}): Promise<CheckResult[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'ocpp-ws-cli-'));
  try {
    await promisify(execFile)(
      process.execPath,
      [
        require.resolve('ocpp-ws-cli'),
        ...['test', '--endpoint', options.endpoint, '--identity', 'CLI01'],
        ...['--protocol', 'ocpp1.6', '--suite', options.suite],
        ...['--report', 'json', '--report-dir', directory],
      ],
      { timeout: 60_000 },
    );
    const [report] = await readdir(directory);
    const text = await readFile(path.join(directory, report), 'utf8');
    return JSON.parse(text).testResults;
  } finally {
    await rm(directory, { recursive: true });
  }
}
