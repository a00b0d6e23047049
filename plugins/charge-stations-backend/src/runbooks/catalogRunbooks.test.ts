import { readCatalogRunbooks } from './catalogRunbooks';

const read = (annotation: string | undefined) =>
  readCatalogRunbooks({
    level: 'station',
    entityRef: 'chargestation:default/cp1',
    annotation,
  });

describe('the annotation forecourt.dev/runbooks', () => {
  it.each([
    ['rcd-at-our-quays', [[undefined, 'rcd-at-our-quays']]],
    ['GroundFailure=rcd', [['ocpp16:GroundFailure', 'rcd']]],
    ['vendor:bender:210=rcd', [['vendor:bender:210', 'rcd']]],
    [
      'https://wiki.example/a?b=c,d',
      [[undefined, 'https://wiki.example/a?b=c,d']],
    ],
    [
      'GroundFailure=https://wiki.example/a',
      [['ocpp16:GroundFailure', 'https://wiki.example/a']],
    ],
    [
      '/docs/default/component/ops/ground',
      [[undefined, '/docs/default/component/ops/ground']],
    ],
    [
      ' a,  conn:offline=b\n/docs/c ',
      [
        [undefined, 'a'],
        ['conn:offline', 'b'],
        [undefined, '/docs/c'],
      ],
    ],
    [undefined, []],
    ['', []],
  ])('%j', (annotation, expected) => {
    const { named, bad } = read(annotation);
    expect(
      named.map(({ code, target }) => [
        code,
        target.type === 'runbook' ? target.id : target.url,
      ]),
    ).toEqual(expected);
    expect(bad).toEqual([]);
  });

  it.each([
    // eslint-disable-next-line no-script-url -- it is what has to be refused
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/a',
    '/\\evil.example/a',
    'https://user:secret@wiki.example',
    'ftp://wiki.example',
    'Not_An_Id!',
  ])('%s is no runbook', written => {
    expect(read(written)).toEqual({
      named: [],
      bad: [{ entityRef: 'chargestation:default/cp1', written }],
    });
  });
});
