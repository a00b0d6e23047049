import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { PortalClient, PortalOptions } from './PortalClient';

export interface ExportCommandOptions extends PortalOptions {
  from?: string;
  to?: string;
  out?: string;
}

/** `forecourt export`: writes the trace as it comes. */
export async function exportCommand(
  identity: string,
  options: ExportCommandOptions,
): Promise<void> {
  const { from, to, out } = options;
  const response = await new PortalClient(options).exportTrace(identity, {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  });
  if (!response.body) {
    return;
  }
  const trace = Readable.fromWeb(response.body as ReadableStream);
  if (out) {
    await pipeline(trace, createWriteStream(out));
  } else {
    await pipeline(trace, process.stdout, { end: false });
  }
}
