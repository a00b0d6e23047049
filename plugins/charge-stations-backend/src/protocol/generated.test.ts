import { createHash } from 'node:crypto';
import * as ocpp16 from 'typed-ocpp/dist/ocpp16/schemas';
import * as ocpp20 from 'typed-ocpp/dist/ocpp20/schemas';
import * as ocpp21 from 'typed-ocpp/dist/ocpp21/schemas';
import { cleanSchemas, versions } from '../../scripts/schemas';
import { v16 } from './v16';
import { v201, v21 } from './v2';

/** The same text for the same schemas, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, node) =>
    node && typeof node === 'object' && !Array.isArray(node)
      ? Object.fromEntries(
          Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : node,
  );
}

describe.each([
  {
    version: v16,
    schemas: cleanSchemas({ ...ocpp16 }, versions.v16.limits),
    counts: [39, 39, 78],
    digest: '710039525dd2aac066e0f1b02fcb86cd9291fe7a79bb8895a0fc3a51895042f5',
    // All that a central system of 1.6 may call, and what both sides may.
    ownCalls: [...v16.centralSystemActions, 'DataTransfer'],
  },
  {
    version: v201,
    schemas: cleanSchemas({ ...ocpp20 }, versions.v201.limits),
    counts: [64, 64, 128],
    digest: 'd3d6a19cf32e13a9bfe44c9506c2e3cfba699f1c64e38034cfed42b58b8054f8',
    ownCalls: versions.v201.ownCalls,
  },
  {
    version: v21,
    schemas: cleanSchemas({ ...ocpp21 }, versions.v21.limits),
    counts: [90, 90, 181],
    digest: '6d512dc6acff22467e808a3ce8090e15dec79a5c7fefdfbb12e5096e16ce638e',
    ownCalls: versions.v21.ownCalls,
  },
])(
  'the schemas of $version.name',
  ({ version, schemas, counts, digest, ownCalls }) => {
    const names = Object.keys(schemas);
    const actions = names
      .filter(name => name.endsWith('Request'))
      .map(name => name.replace(/Request$/, ''));

    it('are as many requests, responses and schemas in all', () => {
      const responses = names.filter(name => name.endsWith('Response'));
      expect([actions.length, responses.length, names.length]).toEqual(counts);
    });

    it('are the ones that were reviewed: look at what an upgrade changed before changing this', () => {
      const found = createHash('sha256').update(canonical(schemas));
      expect(found.digest('hex')).toBe(digest);
    });

    it('know every action as a station’s or a central system’s', () => {
      const { centralSystemActions, replies } = version;
      expect(actions.sort()).toEqual(
        [...centralSystemActions, ...replies.keys()].sort(),
      );
    });

    it('have a validator for everything that stations send', () => {
      const { checks, replies, sends } = version;
      expect([...checks.requests.keys()].sort()).toEqual(
        [...replies.keys(), ...sends].sort(),
      );
    });

    it('have validators for our calls and their answers', () => {
      const { calls, responses } = version.checks;
      expect([...calls.keys()].sort()).toEqual([...ownCalls].sort());
      expect([...responses.keys()]).toEqual([...calls.keys()]);
    });
  },
);
