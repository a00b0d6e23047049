import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import { explainCode } from '@forecourt/plugin-charge-stations-knowledge';
import { Knowledge } from '../../model';
import { ListedStation } from '../../store/queries';

/** What the codes of a timeline mean on their station, each once, so that a tooltip needs no request of its own. */
export function codeMeanings(
  lanes: ApiTimeline['lanes'],
  options: {
    knowledge: Knowledge;
    summary: Pick<
      NonNullable<ListedStation['summary']>,
      'protocol' | 'vendor' | 'model'
    > | null;
  },
): Record<string, string> {
  const { knowledge, summary } = options;
  const codes = lanes.flatMap(({ faults }) => faults.map(({ code }) => code));
  return Object.fromEntries(
    [...new Set(codes)].flatMap(code => {
      const { meaning } = explainCode(knowledge, {
        code,
        version: ocppVersionOfProtocol(summary?.protocol ?? ''),
        vendor: summary?.vendor ?? undefined,
        model: summary?.model ?? undefined,
      });
      return meaning ? [[code, meaning]] : [];
    }),
  );
}
