import { NotFoundError } from '@backstage/errors';
import type {
  KnowledgeCoverageQuery,
  ListCodeCoverageQuery,
  ListSpecificationLinksQuery,
  ListStationGapsQuery,
} from '@forecourt/plugin-charge-stations-common';
import {
  codesWithout,
  knowledgeCoverageOf,
  needsAttention,
} from './coverageOf';
import { FakeRunbooks } from './FakeRunbooks';
import { page } from './page';

/** How much of what the fleet shows is explained. */
export class FakeKnowledgeCoverage extends FakeRunbooks {
  /** The links that were to be asked for, oldest first. */
  readonly checkedLinks: string[] = [];

  async getKnowledgeCoverage(_query: KnowledgeCoverageQuery = {}) {
    this.failIfTold();
    return knowledgeCoverageOf(this.world.coverage ?? {});
  }

  async listCodeCoverage(query: ListCodeCoverageQuery = {}) {
    this.failIfTold();
    const codes = codesWithout(this.world.coverage ?? {}, query.missing);
    return { ...page(codes, query), isComplete: true };
  }

  async listStationGaps(query: ListStationGapsQuery = {}) {
    this.failIfTold();
    const { missing = 'any' } = query;
    const stations = (this.world.coverage?.stations ?? []).filter(
      station => missing === 'any' || station.missing.includes(missing),
    );
    return page(stations, query);
  }

  async listSpecificationLinks(query: ListSpecificationLinksQuery = {}) {
    this.failIfTold();
    const links = (this.world.coverage?.links ?? []).filter(
      link => query.show === 'all' || needsAttention(link),
    );
    return page(links, query);
  }

  async checkSpecificationLink(url: string) {
    this.failIfTold();
    this.checkedLinks.push(url);
    const found = this.world.coverage?.links?.find(link => link.url === url);
    if (!found) {
      throw new NotFoundError(`No specification has the link ${url}`);
    }
    return found;
  }
}
