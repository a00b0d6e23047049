import { PortalClient, PortalOptions } from './PortalClient';
import { storageReportOf } from './storageReport';

export interface StorageCommandOptions extends PortalOptions {
  json?: boolean;
}

/** `forecourt storage`: what is kept, for how long, and what it takes. */
export async function storageCommand(
  options: StorageCommandOptions,
): Promise<void> {
  const storage = await new PortalClient(options).getStorage();
  process.stdout.write(
    options.json
      ? `${JSON.stringify(storage, null, 2)}\n`
      : storageReportOf(storage),
  );
}
