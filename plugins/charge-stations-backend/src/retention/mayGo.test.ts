import { EvidenceCandidate, StationNeeds } from '../model';
import { eventMayGo, frameMayGo, snapshotMayGo } from './mayGo';

const before = 1_000;

/** Old enough, with a frame, and nothing rests on it. */
const candidate: EvidenceCandidate = {
  id: 1,
  receivedAt: before - 1,
  connectionId: 'old',
  seq: 5,
  part: 0,
  hasFrame: true,
  isCited: false,
};

const needs: StationNeeds = { checkpoint: null, connectionId: null };

describe('A frame', () => {
  it.each<[string, Partial<EvidenceCandidate>, boolean]>([
    ['that is old goes', {}, true],
    ['that is as old as it may be stays', { receivedAt: before }, false],
    ['that an open condition rests on stays', { isCited: true }, false],
    ['that is not there cannot go', { hasFrame: false }, false],
  ])('%s', (_, different, goes) => {
    expect(frameMayGo({ ...candidate, ...different }, { before })).toBe(goes);
  });
});

describe('An event', () => {
  it.each<[string, Partial<EvidenceCandidate>, Partial<StationNeeds>, boolean]>(
    [
      ['that is old goes', {}, {}, true],
      ['whose frame has gone goes', { hasFrame: false }, {}, true],
      ['that is as old as it may be stays', { receivedAt: before }, {}, false],
      ['that an open condition rests on stays', { isCited: true }, {}, false],
      [
        'that is replayed onto the state stays',
        {},
        { checkpoint: { connectionId: 'old', seq: 4 } },
        false,
      ],
      [
        'that is in the state goes',
        {},
        { checkpoint: { connectionId: 'old', seq: 5 } },
        true,
      ],
      [
        'of another connection than the state goes',
        {},
        { checkpoint: { connectionId: 'new', seq: 4 } },
        true,
      ],
      [
        'that opened the present connection stays',
        { seq: 0 },
        { connectionId: 'old' },
        false,
      ],
      [
        'that opened an earlier one goes',
        { seq: 0 },
        { connectionId: 'new' },
        true,
      ],
      [
        'later on the present connection goes',
        {},
        { connectionId: 'old' },
        true,
      ],
    ],
  )('%s', (_, different, rests, goes) => {
    const options = { before, needs: { ...needs, ...rests } };
    expect(eventMayGo({ ...candidate, ...different }, options)).toBe(goes);
  });
});

describe('A snapshot of configuration', () => {
  const old = { takenAt: before - 10, isCited: false, isOfWrite: false };
  const needed = { neededFrom: before - 5 };
  it.each<[string, Partial<typeof old>, boolean]>([
    ['that is old goes', {}, true],
    [
      'that says what was known at the cut stays',
      { takenAt: before - 5 },
      false,
    ],
    ['that is as old as it may be stays', { takenAt: before }, false],
    ['that a fault leads to stays', { isCited: true }, false],
    ['that a write leads to stays', { isOfWrite: true }, false],
  ])('%s', (_, different, goes) => {
    expect(snapshotMayGo({ ...old, ...different }, needed)).toBe(goes);
  });
});
