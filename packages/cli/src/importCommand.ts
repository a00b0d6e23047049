import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ApiImport,
  ApiImportInput,
} from '@forecourt/plugin-charge-stations-common';
import { counted } from './counted';
import { OpenLog, openLog } from './openLog';
import { partsOf } from './parts';
import { PortalClient, PortalOptions } from './PortalClient';
import { Progress } from './Progress';
import { isSuccess, reportOf } from './report';

export interface ImportCommandOptions extends PortalOptions {
  format: ApiImportInput['format'];
  identity?: string;
  timeZone: string;
  resume?: string;
  strict?: boolean;
}

/** `forecourt import`: sends the log in parts from where the portal is, waits for the histories, reports. */
export async function importCommand(
  file: string,
  options: ImportCommandOptions,
): Promise<void> {
  const portal = new PortalClient(options);
  const log = await openLog(file);
  const progress = new Progress();
  let run = await findOrCreate(portal, log, options);
  if (run.linesDone > 0) {
    process.stderr.write(
      `Going on with import ${run.id} at line ${run.linesDone + 1}\n`,
    );
  }
  if (run.state === 'open') {
    const began = { at: Date.now(), lines: run.linesDone };
    try {
      for await (const part of partsOf(log.lines, { from: run.linesDone })) {
        run = await portal.putLines(run.id, part);
        progress.show(sending(run, log, began));
      }
    } catch (error) {
      progress.end();
      throw new Error(
        `${
          error instanceof Error ? error.message : error
        }\nNothing that was taken in is lost; go on with --resume ${run.id}`,
      );
    }
  }
  run = await portal.finishImport(run.id);
  while (run.state === 'finishing') {
    const { changed, rebuilt } = run.stations;
    progress.show(
      `Making histories anew: ${rebuilt} of ${counted(changed, 'station')}`,
    );
    await sleep(500);
    run = await portal.getImport(run.id);
  }
  progress.end();
  process.stdout.write(reportOf(run));
  if (!isSuccess(run, { strict: options.strict ?? false })) {
    process.exitCode = 1;
  }
}

/** The one that is asked for, or one of the same log that was left open, or a new one. */
async function findOrCreate(
  portal: PortalClient,
  log: OpenLog,
  options: ImportCommandOptions,
): Promise<ApiImport> {
  if (options.resume) {
    return portal.getImport(options.resume);
  }
  const { format, identity, timeZone } = options;
  const { name, size } = log;
  if (size !== null) {
    const left = (await portal.listImports()).find(
      it =>
        it.state === 'open' &&
        it.name === name &&
        it.size === size &&
        it.format === format &&
        it.identity === identity &&
        it.timeZone === timeZone,
    );
    if (left) {
      return left;
    }
  }
  return portal.createImport({
    name,
    format,
    timeZone,
    ...(identity ? { identity } : {}),
    ...(size === null ? {} : { size }),
  });
}

function sending(
  run: ApiImport,
  log: OpenLog,
  began: { at: number; lines: number },
): string {
  const seconds = Math.max((Date.now() - began.at) / 1000, 0.001);
  const rate = (run.linesDone - began.lines) / seconds;
  const done = log.size ? ` · ${percent(log.bytesRead() / log.size)}` : '';
  return `${counted(run.linesDone, 'line')}${done} · ${rate.toFixed(
    0,
  )} lines/s · ${counted(run.stations.all, 'station')} · ${
    run.counts.linesNotUnderstood
  } not understood`;
}

function percent(part: number): string {
  return `${Math.min(100, Math.floor(part * 100))} %`;
}
