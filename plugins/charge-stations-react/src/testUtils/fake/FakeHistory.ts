import type {
  ListConnectionsQuery,
  ListSessionsQuery,
  ListSilencesQuery,
  TimelineQuery,
} from '@forecourt/plugin-charge-stations-common';
import { FakeIncidents } from './FakeIncidents';
import { page } from './page';
import { overlaps, timelineOf } from './timelineOf';

/** What happened at a station beside its faults. */
export class FakeHistory extends FakeIncidents {
  async listSessions(identity: string, query: ListSessionsQuery = {}) {
    return { ...page(this.#sessions(identity), query), isComplete: true };
  }

  async getTimeline(identity: string, query: TimelineQuery = {}) {
    const to = query.to ?? new Date().toISOString();
    const from =
      query.from ?? new Date(Date.parse(to) - 86_400_000).toISOString();
    const timeline = timelineOf({
      station: this.station(identity),
      conditions: this.conditions(identity),
      sessions: query.sessions ? this.#sessions(identity) : undefined,
      from,
      to,
    });
    const isRead = (lane: string) =>
      query.spans !== 'station' || lane === 'station';
    return {
      ...timeline,
      lanes: timeline.lanes.map(lane =>
        isRead(lane.id) ? lane : { ...lane, spans: [] },
      ),
    };
  }

  async listEvents(identity: string) {
    const evidence = this.details(identity).flatMap(it => it.evidence);
    return page(evidence.map(it => it.event).reverse(), {});
  }

  async listConnections(identity: string, query: ListConnectionsQuery = {}) {
    this.failIfTold();
    const connections = (this.world.connections?.[identity] ?? []).filter(
      ({ openedAt, closed }) =>
        overlaps({ openedAt, closedAt: closed?.at }, query),
    );
    return page(connections, query);
  }

  async listSilences(identity: string, query: ListSilencesQuery = {}) {
    this.failIfTold();
    const silences = (this.world.silences?.[identity] ?? []).filter(
      ({ from, to }) => overlaps({ openedAt: from, closedAt: to }, query),
    );
    return page(silences, query);
  }

  async getConformance(identity: string) {
    this.failIfTold();
    const nothing = { messages: 0, protocols: [], findings: [] };
    return this.world.conformance?.[identity] ?? nothing;
  }

  async listReports(identity: string) {
    this.failIfTold();
    return { items: this.world.reports?.[identity] ?? [] };
  }

  #sessions(identity: string) {
    this.station(identity);
    return this.world.sessions?.[identity] ?? [];
  }
}
