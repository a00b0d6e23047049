import { aListedFrame } from '@forecourt/plugin-charge-stations-react/testUtils';
import { excerpt } from './messageWords';

it.each([
  [
    'a payload, without what is around it',
    '[2,"1","A",{"b":[1]}]',
    '{"b":[1]}',
  ],
  [
    'a payload, without a time that it begins with',
    '[2,"1","A",{"timestamp":"2026-12-01T04:56:16Z","b":1}]',
    '{…,"b":1}',
  ],
  [
    'a payload with a time that says more',
    '[2,"1","A",{"timestamp":["2026"],"b":1}]',
    '{"timestamp":["2026"],"b":1}',
  ],
  [
    'a payload that is nothing but a time',
    '[2,"1","A",{"timestamp":"2026-12-01T04:56:16Z"}]',
    '{"timestamp":"2026-12-01T04:56:16Z"}',
  ],
  ['a payload that is empty', '[2,"1","Heartbeat",{}]', '{}'],
  ['all of what has no end', '[2,"1","A",{"b":', '[2,"1","A",{"b":'],
])('an excerpt is %s', (_, raw, shown) => {
  expect(excerpt(aListedFrame({ raw }))).toBe(shown);
});

it('an excerpt of an error is all of it', () => {
  const raw = '[4,"1","GenericError","",{}]';
  expect(excerpt(aListedFrame({ raw, messageKind: 'callError' }))).toBe(raw);
});
