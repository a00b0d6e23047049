import { SavedBaseline } from '../../model';
import { BaselineStore } from '../../store';
import { Baselines } from './Baselines';

const TEXT = [
  'author: team-harbour',
  'reason: The fuse there is small',
  'appliesTo: { vendor: Acme }',
  'keys: { OperatorCurrentLimit: 16 }',
].join('\n');

function baselines(options: { files: string[]; saved: string[] }) {
  const saved = options.saved.map(
    (id): SavedBaseline => ({
      id,
      text: TEXT,
      version: 1,
      savedBy: 'user:default/ada',
      savedAt: 0,
    }),
  );
  return new Baselines({
    store: {
      list: async () => saved,
    } as Partial<BaselineStore> as BaselineStore,
    files: new Map(options.files.map(id => [id, TEXT])),
    keysToMask: [],
    clock: { now: () => 0 },
  });
}

describe('Baselines', () => {
  it('lists a file in place of what was saved under its name, and says so', async () => {
    const list = await baselines({
      files: ['harbour', 'acme'],
      saved: ['harbour', 'depot'],
    }).list();
    expect(list.map(({ id, origin }) => [id, origin])).toEqual([
      ['acme', { type: 'file' }],
      ['depot', expect.objectContaining({ type: 'saved', version: 1 })],
      ['harbour', { type: 'file', hidesSaved: true }],
    ]);
  });
});
