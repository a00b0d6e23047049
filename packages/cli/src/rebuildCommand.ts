import { setTimeout as sleep } from 'node:timers/promises';
import { PortalClient, PortalOptions } from './PortalClient';
import { Progress } from './Progress';
import { isUnderWay, progressOf, rebuildReportOf } from './rebuildReport';

export interface RebuildCommandOptions extends PortalOptions {
  resume?: string;
}

/** `forecourt rebuild`: has histories made anew, shows how far that is, reports. It goes on without us. */
export async function rebuildCommand(
  identities: string[],
  options: RebuildCommandOptions,
): Promise<void> {
  const portal = new PortalClient(options);
  const progress = new Progress();
  let run = await begin(portal, identities, options);
  const { id } = run;
  const howToLookAgain = `The portal goes on with it; look again with: forecourt rebuild --resume ${id}`;
  const onInterrupt = () => {
    progress.end();
    process.stderr.write(`${howToLookAgain}\n`);
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  let began = { at: Date.now(), run };
  try {
    while (isUnderWay(run)) {
      if (began.run.state === 'waiting') {
        began = { at: Date.now(), run };
      }
      progress.show(progressOf(run, { ...began, now: Date.now() }));
      await sleep(500);
      run = await portal.getRebuild(id);
    }
  } catch (error) {
    throw new Error(
      `${error instanceof Error ? error.message : error}\n${howToLookAgain}`,
    );
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
  process.stdout.write(rebuildReportOf(run));
  if (run.state !== 'done') {
    process.exitCode = 1;
  }
}

async function begin(
  portal: PortalClient,
  identities: string[],
  { resume }: RebuildCommandOptions,
) {
  if (resume === undefined) {
    return portal.createRebuild(identities.length > 0 ? { identities } : {});
  }
  if (identities.length > 0) {
    throw new Error(
      '--resume shows a rebuild that was begun: name no stations',
    );
  }
  return portal.getRebuild(resume);
}
