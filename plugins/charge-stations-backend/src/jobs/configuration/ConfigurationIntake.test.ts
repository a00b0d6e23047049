import {
  configurationOf,
  conversation,
} from '../../configuration/__testUtils__/messages';
import { FakeClock, FakeLogger } from '../../listener/__testUtils__/fakes';
import { ConfigurationMessage, NewSnapshot } from '../../model';
import { ConfigurationIntake } from './ConfigurationIntake';

const GET = 'GetConfiguration';

function setUp(
  messages: ConfigurationMessage[],
  options: { upstream?: string | null; reading?: string[] } = {},
) {
  const { upstream = null, reading = [] } = options;
  const added: NewSnapshot[] = [];
  const forgotten: number[] = [];
  const again: string[] = [];
  const intake = new ConfigurationIntake({
    store: {
      notedIdentities: async () => ['CP1'],
      notedMessages: async () => messages,
      forgetMessages: async ids => {
        forgotten.push(...ids);
      },
      noteAgain: async identity => {
        again.push(identity);
      },
    },
    snapshots: {
      add: async snapshot => {
        added.push(snapshot);
        return snapshot as never;
      },
    },
    isReading: identity => reading.includes(identity),
    upstreamOf: async () => upstream,
    clock: new FakeClock(),
    logger: new FakeLogger(),
  });
  return { intake, added, forgotten, again, reading };
}

const read = conversation([
  ['<', [2, 'a', GET, {}]],
  ['>', [3, 'a', configurationOf({ A: '1' })], GET],
]);
const written = conversation([
  ['<', [2, 'b', 'ChangeConfiguration', { key: 'A', value: '2' }]],
  ['>', [3, 'b', { status: 'Accepted' }], 'ChangeConfiguration'],
]);
const from = (
  source: ConfigurationMessage['source'],
  messages: ConfigurationMessage[],
) => messages.map(message => ({ ...message, source }));

it.each<[string, ConfigurationMessage[], string | null, string[]]>([
  ['another CSMS read it', read, 'theirs', ['seen']],
  ['another CSMS wrote it', written, 'theirs', ['seen']],
  ['copies of either', read, 'mirror', ['seen']],
  ['we read it, which has its snapshot already', read, null, []],
  ['we wrote it', written, null, ['write']],
  ['a log has it', from('import', read), null, ['import']],
  ['the past of the demo has it', from('demo', read), null, ['demo']],
])('why there is a snapshot: %s', async (_, messages, upstream, expected) => {
  const { intake, added, forgotten } = setUp(messages, { upstream });
  await intake.work();
  expect(added.map(({ why }) => why)).toEqual(expected);
  expect(forgotten.sort()).toEqual([1, 2]);
});

it('a station that we are asking is left until it has answered', async () => {
  const { intake, added, reading } = setUp(read, {
    upstream: 'theirs',
    reading: ['CP1'],
  });
  intake.lookAgain('CP1');
  await intake.work();
  expect(added).toEqual([]);
  reading.pop();
  await intake.work();
  expect(added).toHaveLength(1);
});

it('after a rebuild the messages that are left are noted again, once', async () => {
  const { intake, again } = setUp([]);
  intake.lookAgain('CP1');
  intake.lookAgain('CP1');
  await intake.work();
  await intake.work();
  expect(again).toEqual(['CP1']);
});
