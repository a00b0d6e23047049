import type {
  ApiTimeline,
  ApiTimelineSpan,
} from '@forecourt/plugin-charge-stations-common';
import {
  aConditionDetail,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { readFaults, readSessions, readSpans } from './readHistory';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-17T00:00:00.000Z');
const at = (hour: number) => new Date(START + hour * HOUR).toISOString();
const window = { from: START, to: START + 72 * HOUR };

describe('readSessions', () => {
  it('reads all pages', async () => {
    const api = new FakeChargeStationsApi({
      stations: [aStation()],
      sessions: {
        CP1: Array.from({ length: 1_200 }, (_, index) => ({
          from: at(1),
          to: at(2),
          end: 'told',
          transactionId: String(index),
        })),
      },
    });
    const read = await readSessions({ api, identity: 'CP1', window });
    expect(read.items).toHaveLength(1_200);
    expect(read.isCut).toBe(false);
  });

  it('says when the backend left some out', async () => {
    const read = await readSessions({
      api: {
        listSessions: async () => ({
          items: [],
          isComplete: false,
          pageInfo: {},
        }),
      },
      identity: 'CP1',
      window,
    });
    expect(read.isCut).toBe(true);
  });
});

describe('readFaults', () => {
  const api = new FakeChargeStationsApi({
    conditions: {
      CP1: Array.from({ length: 1_200 }, (_, index) =>
        aConditionDetail({
          number: index + 1,
          severity: index % 2 === 0 ? 1 : 3,
          openedAt: at(1),
          closedAt: at(2),
        }),
      ),
    },
  });

  it('reads all pages and tells how far it is', async () => {
    const onProgress = jest.fn();
    const read = await readFaults({
      api,
      identity: 'CP1',
      window,
      filter: {},
      onProgress,
    });
    expect(read.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 1_200 }, (_, index) => index + 1),
    );
    expect(read.isCut).toBe(false);
    expect(onProgress.mock.calls.flat()).toEqual([500, 1_000, 1_200]);
  });

  it('reads what the filter leaves', async () => {
    const read = await readFaults({
      api,
      identity: 'CP1',
      window,
      filter: { severity: 3 },
    });
    expect(read.items).toHaveLength(600);
  });

  it('says that there is more than it takes', async () => {
    const read = await readFaults({
      api,
      identity: 'CP1',
      window,
      filter: {},
      most: 700,
    });
    expect(read.items).toHaveLength(700);
    expect(read.isCut).toBe(true);
  });
});

/** A station whose one lane goes through "from-to state" spans, clipped as the backend clips. */
function station(...texts: string[]) {
  const spans = texts.map(text => {
    const [, from, to, state] = /^(\d+)-(\d+) (\w+)$/.exec(text) ?? [];
    return {
      from: Number(from),
      to: Number(to),
      state: state as ApiTimelineSpan['state'],
    };
  });
  const getTimeline = jest.fn(
    async (
      _identity: string,
      query: { from?: string; to?: string; resolution?: number } = {},
    ): Promise<ApiTimeline> => {
      const [from, to] = [query.from ?? '', query.to ?? ''].map(
        it => (Date.parse(it) - START) / HOUR,
      );
      return {
        from: at(from),
        to: at(to),
        resolution: query.resolution ?? 0,
        marks: [],
        lanes: [
          {
            id: 'connector:1',
            faults: [],
            spans: spans
              .filter(span => span.from < to && span.to > from)
              .map(span => ({
                state: span.state,
                from: at(Math.max(span.from, from)),
                to: at(Math.min(span.to, to)),
              })),
          },
        ],
      };
    },
  );
  return { getTimeline };
}

const told = (spans: ApiTimelineSpan[]) =>
  spans.map(
    ({ from, to, state }) =>
      `${[from, to]
        .map(it => (Date.parse(it) - START) / HOUR)
        .join('-')} ${state}`,
  );

describe('readSpans', () => {
  it('asks for a day at a time with nothing merged, and makes one of what that cut', async () => {
    const api = station('0-30 available', '30-50 charging', '50-72 available');
    const { items, isCut } = await readSpans({ api, identity: 'CP1', window });
    expect(told(items)).toEqual([
      '0-30 available',
      '30-50 charging',
      '50-72 available',
    ]);
    expect(items[0].lane).toBe('connector:1');
    expect(isCut).toBe(false);
    expect(api.getTimeline.mock.calls.map(([, query]) => query)).toEqual([
      { from: at(0), to: at(24), resolution: 1 },
      { from: at(24), to: at(48), resolution: 1 },
      { from: at(48), to: at(72), resolution: 1 },
    ]);
  });

  it('a state that changes on the cut stays apart', async () => {
    const api = station('0-24 available', '24-72 charging');
    const { items } = await readSpans({ api, identity: 'CP1', window });
    expect(told(items)).toEqual(['0-24 available', '24-72 charging']);
  });

  it('stops at what a file holds and says so', async () => {
    const api = station('0-10 available', '10-72 charging');
    const { items, isCut } = await readSpans({
      api,
      identity: 'CP1',
      window,
      most: 2,
    });
    expect(told(items)).toEqual(['0-10 available', '10-24 charging']);
    expect(isCut).toBe(true);
  });
});
