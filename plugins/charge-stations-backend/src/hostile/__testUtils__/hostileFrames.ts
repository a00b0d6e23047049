import fc from 'fast-check';
import {
  apply,
  containersOf,
  mutation,
  toText,
  toTree,
  Tree,
} from './mutations';

/** What every planted secret begins with; nothing else does. */
export const PLANTED = 'S3CRET';

export const secret = fc
  .stringMatching(/^[0-9a-f]{12}$/)
  .map(digits => `${PLANTED}${digits}`);

/** A member with a secret in it, wherever OCPP has one and wherever vendors put one. */
const secretMember = secret.chain(value =>
  fc.constantFrom<[string, unknown]>(
    ['idTag', value],
    ['idTagInfo', { parentIdTag: value }],
    ['configurationKey', [{ key: 'AuthorizationKey', value }]],
    ['location', `ftp://user:${value}@host/path`],
    ['data', JSON.stringify({ password: value, other: '"quoted"' })],
    ['idToken', { idToken: value, type: 'Central' }],
    [
      'eventData',
      [{ variable: { name: 'BasicAuthPassword' }, actualValue: value }],
    ],
    ['password', value],
  ),
);

const messageId = fc.oneof(
  { weight: 6, arbitrary: fc.uuid() },
  // Used again and again, also by calls that were answered.
  { weight: 3, arbitrary: fc.constantFrom('1', '2', 'call-1', 'call-2') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown[]>(
      ...[
        '',
        null,
        17,
        -1,
        1.5,
        {},
        [],
        'x'.repeat(300),
        '\ud800',
        '__proto__',
      ],
    ),
  },
);

/** Near enough to what the version says to be read far into. */
function message(examples: Record<string, object>): fc.Arbitrary<unknown[]> {
  const actions = Object.keys(examples);
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom(2, 2, 2, 2, 6),
          messageId,
          fc.constantFrom(...actions),
        )
        .map(([type, id, action]) => [type, id, action, examples[action]]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(3, 5, 7, '2', null), messageId)
        .map(([type, id]) => [type, id, { status: 'Accepted' }]),
    },
    {
      weight: 1,
      arbitrary: messageId.map(id => [
        4,
        id,
        'GenericError',
        'x'.repeat(300),
        {},
      ]),
    },
  );
}

/** What happens to the text; each leaves names and their values together, so that secrets stay secret. */
const textChange = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constant((text: string): string | Uint8Array => text),
  },
  {
    weight: 2,
    arbitrary: fc.nat(300).map(length => (text: string) => cut(text, length)),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('\0', '\0\0', ']', ',{}', '\u001b[2J', '\n[2,"x"')
      .map(tail => (text: string) => text + tail),
  },
  { weight: 1, arbitrary: fc.constant((text: string) => `\uFEFF ${text}`) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 3_000 })
      .map(
        depth => (text: string) => '['.repeat(depth) + text + ']'.repeat(depth),
      ),
  },
  { weight: 1, arbitrary: fc.constant((text: string) => Buffer.from(text)) },
);

/** Not within the user of a URL: what comes after it tells that it is one. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/ftp:[^@]*$/, '');
}

/** Text and bytes that are no message at all. */
const noise: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '[',
    '{}',
    '[]',
    '[2]',
    '[2,"a"]',
    'null',
    '"2"',
    '[[[[',
  ),
);

/** A frame that is nearly, but mostly not quite, one of these calls. */
export function hostileFrame(
  examples: Record<string, object>,
): fc.Arbitrary<string | Uint8Array> {
  const mutated = fc
    .record({
      from: message(examples),
      mutations: fc.array(mutation, { maxLength: 3 }),
      hidden: fc.option(fc.tuple(secretMember, fc.nat(30))),
      space: fc.constantFrom('', '', ' ', '\r\n\t'),
      change: textChange,
    })
    .map(({ from, mutations, hidden, space, change }) => {
      const tree = toTree(from);
      mutations.forEach(step => apply(tree, step));
      if (hidden) {
        const [member, at] = hidden;
        hide(tree, member, at);
      }
      return change(toText(tree, space));
    });
  return fc.oneof(
    { weight: 9, arbitrary: mutated },
    { weight: 1, arbitrary: noise },
  );
}

/** Puts a member into one of the objects; into the message itself where it has none. */
function hide(tree: Tree, [name, value]: [string, unknown], at: number): void {
  const containers = containersOf(tree);
  const objects = containers.flatMap(it => (it.kind === 'object' ? it : []));
  if (objects.length > 0) {
    objects[at % objects.length].members.push([name, toTree(value)]);
  } else if (tree.kind === 'list') {
    tree.items.push(toTree({ [name]: value }));
  }
}
