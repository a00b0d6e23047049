import fc from 'fast-check';
import { Episode } from '../model';
import { episode } from './__testUtils__/episodes';
import { groupEpisodes } from './groupEpisodes';

/** The incidents as the openings of their episodes, in minutes from the first. */
function openingsOf(episodes: Episode[]): number[][] {
  const start = Math.min(...episodes.map(({ openedAt }) => openedAt));
  return groupEpisodes(episodes).map(group =>
    group.episodes.map(({ openedAt }) => (openedAt - start) / 60_000),
  );
}

const flapping = { flapping: true };

describe('which faults are one incident', () => {
  it.each([
    [
      'a problem that is back within five minutes',
      [episode({ closes: 10 }), episode({ opens: 15 })],
      [[0, 15]],
    ],
    [
      'later it is another incident',
      [episode({ closes: 10 }), episode({ opens: 16 })],
      [[0], [16]],
    ],
    [
      'another code is another problem',
      [
        episode({ closes: 10 }),
        episode({ opens: 11 }, { code: 'ocpp16:OtherError' }),
      ],
      [[0], [11]],
    ],
    [
      'another connector is another problem',
      [
        episode({ closes: 10 }),
        episode({ opens: 11 }, { scope: 'connector:2' }),
      ],
      [[0], [11]],
    ],
    [
      'what opened in the half hour before it was called flapping belongs to it',
      [
        episode({ closes: 1 }),
        episode({ opens: 7, closes: 8 }),
        episode({ opens: 14, closes: 15 }),
        episode({ opens: 21, closes: 22 }),
        episode({ opens: 28 }, flapping),
      ],
      [[0, 7, 14, 21, 28]],
    ],
    [
      'what opened before that half hour does not',
      [episode({ closes: 1 }), episode({ opens: 31 }, flapping)],
      [[0], [31]],
    ],
    [
      'a flapping problem that is back within its quiet quarter of an hour',
      [episode({ closes: 1 }, flapping), episode({ opens: 16 })],
      [[0, 16]],
    ],
    [
      'after the quiet quarter of an hour it is another incident',
      [episode({ closes: 1 }, flapping), episode({ opens: 17 })],
      [[0], [17]],
    ],
  ])('%s', (_rule, episodes, expected) => {
    expect(openingsOf(episodes)).toEqual(expected);
  });

  it('a symptom belongs to the incident of what caused it, over any number of steps', () => {
    const cause = episode({}, { scope: 'station' });
    const symptom = episode({}, { causedBy: cause.origin.number });
    const further = episode(
      {},
      { scope: 'connector:2', causedBy: symptom.origin.number },
    );
    expect(groupEpisodes([further, symptom, cause])).toEqual([
      { episodes: [cause], symptoms: [symptom, further] },
    ]);
  });

  it('a symptom whose cause is not known here stands for itself', () => {
    const symptom = episode({}, { causedBy: 999_999 });
    expect(groupEpisodes([symptom])).toEqual([
      { episodes: [symptom], symptoms: [] },
    ]);
  });

  it('every fault is in exactly one incident, whatever causes what', () => {
    const number = fc.integer({ min: 1, max: 12 });
    const episodes = fc
      .uniqueArray(
        fc.record({
          number,
          opens: fc.integer({ min: 0, max: 90 }),
          lasts: fc.integer({ min: 0, max: 20 }),
          code: fc.constantFrom('a', 'b'),
          flaps: fc.boolean(),
          causedBy: fc.option(number),
        }),
        { selector: it => it.number },
      )
      .map(list =>
        list.map(it =>
          episode(
            { opens: it.opens, closes: it.opens + it.lasts },
            {
              origin: { type: 'condition', number: it.number },
              code: it.code,
              flapping: it.flaps,
              causedBy: it.causedBy,
            },
          ),
        ),
      );
    fc.assert(
      fc.property(episodes, all => {
        const placed = groupEpisodes(all)
          .flatMap(group => [...group.episodes, ...group.symptoms])
          .map(({ origin }) => origin.number);
        expect(placed.sort()).toEqual(
          all.map(({ origin }) => origin.number).sort(),
        );
      }),
    );
  });
});
