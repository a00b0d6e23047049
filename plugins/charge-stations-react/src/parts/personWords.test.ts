import { personWords } from './personWords';

it.each([
  ['user:default/ada', 'ada'],
  ['group:default/team-harbour', 'team-harbour'],
  ['external:ci/deploy', 'external:ci/deploy'],
  ['plugin:backup', 'plugin:backup'],
])('%s is %s', (name, words) => {
  expect(personWords(name)).toBe(words);
});
