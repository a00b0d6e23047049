import { IncidentAct } from '../../model';
import { actMarks } from './actMarks';

function act(text: string | null): IncidentAct {
  return {
    id: '1',
    incident: { identity: 'CP1', scope: 'station', code: 'x', openedAt: 5 },
    deed: { type: 'comment' },
    text,
    author: 'user:default/ada',
    at: 10,
  };
}

describe('what people did, on the timeline', () => {
  it.each([
    [null, 'comment by user:default/ada'],
    [
      'The RCD trips\n when it rains',
      'comment by user:default/ada: The RCD trips when it rains',
    ],
    ['x'.repeat(500), `comment by user:default/ada: ${'x'.repeat(119)}…`],
  ])('%p', (text, detail) => {
    expect(actMarks([act(text)])).toMatchObject([
      { kind: 'act', at: 10, detail },
    ]);
  });
});
