import fc from 'fast-check';

/** JSON as it is mutated: objects as lists of members, since a hostile one has names twice. */
export type Tree =
  | { kind: 'value'; text: string }
  | { kind: 'list'; items: Tree[] }
  | { kind: 'object'; members: Array<[name: string, value: Tree]> };

type Container = Exclude<Tree, { kind: 'value' }>;

/** Where a change happens: the n-th container in reading order and the n-th place in it, modulo. */
interface Place {
  container: number;
  place: number;
}

/** One change to the structure of a message. */
export type Mutation = Place &
  (
    | { type: 'drop' | 'duplicate' }
    | { type: 'rename' | 'add'; name: string; value: string }
    | { type: 'replace'; value: string }
  );

const CONTROL = '\u0000\u0001\u001b[31m\u007f\u0085\u2028\u202e';

/** JSON texts that stand where something else is expected. */
const oddTexts = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '-1',
    '1e308',
    '-0',
    '9'.repeat(400),
    '""',
    '[]',
    '{}',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\\u0000"',
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '"1970-01-01T00:00:00Z"',
    '"9999-12-31T23:59:60+25:00"',
    JSON.stringify(CONTROL),
    JSON.stringify('x'.repeat(5_000)),
  ),
  fc.nat(2_000).map(depth => '['.repeat(depth) + ']'.repeat(depth)),
  fc.nat(60).map(depth => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.json({ maxDepth: 3 }),
);
const names = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', '', 'status', 'timestamp'],
  ...['connectorId', 'evse', 'errorCode', 'eventData', 'customData', '\u0000'],
);
const place = { container: fc.nat(30), place: fc.nat(30) };

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ type: fc.constantFrom('drop', 'duplicate'), ...place }),
  fc.record({
    type: fc.constantFrom('rename', 'add'),
    name: names,
    value: oddTexts,
    ...place,
  }),
  fc.record({ type: fc.constant('replace'), value: oddTexts, ...place }),
);

export function toTree(value: unknown): Tree {
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map(toTree) };
  }
  return typeof value === 'object' && value !== null
    ? {
        kind: 'object',
        members: Object.entries(value).map(([name, member]) => [
          name,
          toTree(member),
        ]),
      }
    : { kind: 'value', text: JSON.stringify(value) };
}

/** The JSON text of a tree, with this between its parts. */
export function toText(tree: Tree, space: string): string {
  switch (tree.kind) {
    case 'value':
      return tree.text;
    case 'list':
      return `[${tree.items
        .map(item => toText(item, space))
        .join(`,${space}`)}]`;
    default:
      return `{${tree.members
        .map(
          ([name, value]) =>
            `${JSON.stringify(name)}:${space}${toText(value, space)}`,
        )
        .join(`,${space}`)}}`;
  }
}

/** Every list and object in it, from the outside in. */
export function containersOf(tree: Tree): Container[] {
  if (tree.kind === 'value') {
    return [];
  }
  const parts =
    tree.kind === 'list' ? tree.items : tree.members.map(([, value]) => value);
  return [tree, ...parts.flatMap(containersOf)];
}

/** Changes the tree in place. */
export function apply(tree: Tree, change: Mutation): void {
  const containers = containersOf(tree);
  const target = containers[change.container % containers.length];
  const parts: unknown[] =
    target.kind === 'list' ? target.items : target.members;
  const at = parts.length === 0 ? 0 : change.place % parts.length;
  if (!('value' in change)) {
    if (change.type === 'drop') {
      parts.splice(at, 1);
    } else {
      parts.push(...parts.slice(at, at + 1));
    }
    return;
  }
  const value = asValue(change.value);
  if (target.kind === 'list') {
    target.items.splice(at, change.type === 'add' ? 0 : 1, value);
  } else if (change.type === 'add' || target.members.length === 0) {
    target.members.push(['name' in change ? change.name : 'added', value]);
  } else {
    const [name, before] = target.members[at];
    target.members[at] =
      change.type === 'rename' ? [change.name, before] : [name, value];
  }
}

function asValue(text: string): Tree {
  return { kind: 'value', text };
}
