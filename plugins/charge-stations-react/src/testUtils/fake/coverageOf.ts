import type {
  ApiCodeCoverage,
  ApiKnowledgeCoverage,
  ApiSpecificationLink,
  ApiStationGap,
  ListCodeCoverageQuery,
} from '@forecourt/plugin-charge-stations-common';
import type { FakeCoverage } from './FakeWorld';

/** The figures of what a fake knows. */
export function knowledgeCoverageOf(
  covered: FakeCoverage,
): ApiKnowledgeCoverage {
  const { codes = [], stations = [], links = [] } = covered;
  const without = (gap: ApiStationGap['missing'][number]) =>
    stations.filter(({ missing }) => missing.includes(gap)).length;
  const inState = (state: ApiSpecificationLink['state']) =>
    links.filter(link => link.state === state).length;
  return {
    codes: {
      total: codes.length,
      incomplete: codes.filter(code => !isCovered(code)).length,
      unexplained: codes.filter(({ isExplained }) => !isExplained).length,
      withoutRunbook: codes.filter(({ runbook }) => runbook === 'none').length,
      withGeneralRunbook: codes.filter(({ runbook }) => runbook === 'general')
        .length,
    },
    stations: {
      total: stations.length,
      incomplete: stations.filter(({ missing }) => missing.length > 0).length,
      without: {
        owner: without('owner'),
        model: without('model'),
        site: without('site'),
        baseline: without('baseline'),
      },
    },
    links: {
      total: links.length,
      needAttention: links.filter(needsAttention).length,
      ok: inState('ok'),
      moved: inState('moved'),
      dead: inState('dead'),
      unverified: inState('unverified'),
      superseded: links.filter(({ supersededBy }) => supersededBy).length,
    },
    linkCheck: covered.linkCheck ?? { isOn: false },
    isComplete: true,
  };
}

/** The codes that lack what a query asks for. */
export function codesWithout(
  { codes = [] }: FakeCoverage,
  missing: ListCodeCoverageQuery['missing'] = 'any',
): ApiCodeCoverage[] {
  return codes.filter(code => {
    switch (missing) {
      case 'explanation':
        return !code.isExplained;
      case 'runbook':
        return code.runbook === 'none';
      case 'ownRunbook':
        return code.runbook === 'general';
      case 'nothing':
        return isCovered(code);
      default:
        return !isCovered(code);
    }
  });
}

function isCovered({ isExplained, runbook }: ApiCodeCoverage): boolean {
  return isExplained && runbook === 'own';
}

export function needsAttention(link: ApiSpecificationLink): boolean {
  return (
    link.state === 'dead' ||
    link.state === 'moved' ||
    link.supersededBy !== undefined
  );
}
