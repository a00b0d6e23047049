import { StepOf } from '../../scenario/step';
import { dialectOf } from '../dialects';
import { Script, wait } from '../script';
import { Station } from '../Station';
import { boot } from './link';
import { endAllSessions } from './session';

/** Walks through FirmwareStatusNotification's stages (OCPP 1.6 §4.5; 2.0.1 Part 2, L01) and boots with the new version. */
export function* firmwareUpdate(
  station: Station,
  step: StepOf<'firmwareUpdate'>,
): Script {
  yield* firmwareStatus(station, 'Downloading');
  yield* wait(station.pick(step.download));
  if (step.outcome === 'DownloadFailed') {
    yield* firmwareStatus(station, 'DownloadFailed');
    return;
  }
  yield* firmwareStatus(station, 'Downloaded');
  yield* wait(15_000);
  yield* endAllSessions(station, 'Reboot');
  yield* setOperative(station, false);
  yield* firmwareStatus(station, 'Installing');
  yield* wait(station.pick(step.install));
  if (step.outcome === 'InstallationFailed') {
    yield* firmwareStatus(station, 'InstallationFailed');
    yield* setOperative(station, true);
    return;
  }
  yield {
    type: 'disconnect',
    closeFrame: true,
    code: 1001,
    reason: 'firmware update',
  };
  yield* wait(station.pick({ min: 45_000, max: 120_000 }));
  for (const connector of station.connectors) {
    connector.inoperative = false;
  }
  yield* boot(station, { firmware: step.to, reason: 'FirmwareUpdate' });
  yield* firmwareStatus(station, 'Installed');
}

function* firmwareStatus(station: Station, status: string): Script {
  yield* dialectOf(station).firmwareStatus(station, status);
}

function* setOperative(station: Station, operative: boolean): Script {
  for (const connector of station.connectors) {
    connector.inoperative = !operative;
  }
  yield* dialectOf(station).reportChanges(station);
}
