import { DocumentedStation, gapsOf } from './stationGaps';

const COMPLETE: DocumentedStation = {
  owner: 'group:default/harbour',
  model: 'component:default/cc612',
  site: 'system:default/harbour',
  hasBaseline: true,
};

it.each<[string, Partial<DocumentedStation>, string[]]>([
  ['nothing is missing', {}, []],
  ['nobody is responsible', { owner: null }, ['owner']],
  ['its model is no entity', { model: null }, ['model']],
  ['it is nowhere', { site: null }, ['site']],
  ['nobody said how it should be', { hasBaseline: false }, ['baseline']],
  [
    'in the order in which one would add it',
    { hasBaseline: false, site: null, owner: null },
    ['owner', 'site', 'baseline'],
  ],
])('%s', (_rule, difference, missing) => {
  expect(gapsOf({ ...COMPLETE, ...difference })).toEqual(missing);
});
