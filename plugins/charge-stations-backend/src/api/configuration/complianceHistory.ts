import type { ApiConfigurationComplianceHistory } from '@forecourt/plugin-charge-stations-common';
import { ContentJudge } from '../../configuration';
import { ConfigurationSnapshot } from '../../model';
import { ConfigurationStore } from '../../store';
import { ListedStation } from '../../store/queries';
import { toIso } from '../present';
import { Compliance } from './Compliance';
import { FleetContents } from './FleetContents';
import { createGiveWay } from './giveWay';

/** How a station stood after each of these snapshots, against the baselines of now. */
export async function judgeHistory(options: {
  station: ListedStation;
  snapshots: readonly ConfigurationSnapshot[];
  compliance: Compliance;
  store: ConfigurationStore;
}): Promise<ApiConfigurationComplianceHistory['items']> {
  const { station, snapshots, compliance, store } = options;
  const { layers: baseline, meanings } = await compliance.layersOf(station);
  // The past of one station is not what the fleet is asked for, so it is not kept with that.
  const { numbers, contents } = await new FleetContents({ store }).read(
    snapshots.flatMap(({ knownId }) => knownId ?? []),
  );
  const judge = new ContentJudge({ baseline, meanings, numbers });
  const giveWay = createGiveWay();
  const items: ApiConfigurationComplianceHistory['items'] = [];
  for (const { id, knownComplete, knownId, takenAt } of snapshots) {
    const content = contents.get(knownId ?? 0);
    if (content) {
      items.push({
        snapshot: String(id),
        takenAt: toIso(takenAt),
        completeness: knownComplete ? 'complete' : 'partial',
        counts: judge.judge(content, knownComplete).counts,
      });
    }
    await giveWay();
  }
  return items;
}
