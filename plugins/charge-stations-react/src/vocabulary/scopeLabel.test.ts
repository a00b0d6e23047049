import { englishTranslate } from '../__testUtils__/translate';
import { scopeLabel } from './scopeLabel';

it.each([
  ['station', 'station'],
  ['connector:2', 'connector 2'],
  ['evse:1', 'EVSE 1'],
  ['evse:1/connector:2', 'EVSE 1, connector 2'],
  ['something else', 'something else'],
])('scope %s is said as "%s"', (scope, label) => {
  expect(scopeLabel(scope, englishTranslate())).toBe(label);
});
