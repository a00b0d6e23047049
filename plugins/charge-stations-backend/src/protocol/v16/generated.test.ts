import { createHash } from 'node:crypto';
import * as module from 'typed-ocpp/dist/ocpp16/schemas';
import { cleanSchemas } from '../../../scripts/schemas';
import { requestChecks, responseChecks } from './generated/validators';
import { centralSystemActions } from './centralSystemActions';
import { replyBuilders } from './replies';

const schemas = cleanSchemas({ ...module });

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

describe('the schemas that validators are generated from', () => {
  it('are 39 requests and 39 responses', () => {
    const names = Object.keys(schemas);
    expect(names.filter(name => name.endsWith('Request'))).toHaveLength(39);
    expect(names.filter(name => name.endsWith('Response'))).toHaveLength(39);
    expect(names).toHaveLength(78);
  });

  it('are the ones that were reviewed: look at what an upgrade changed before changing this', () => {
    const digest = createHash('sha256').update(canonical(schemas));
    expect(digest.digest('hex')).toBe(
      'ea80977a40ef6b89b1701c35cee807de93587e2b00279e65a42a6d2e34d4723a',
    );
  });

  it('know every action as a station’s or a central system’s', () => {
    const actions = Object.keys(schemas)
      .filter(name => name.endsWith('Request'))
      .map(name => name.replace(/Request$/, ''));
    expect(actions.sort()).toEqual(
      [...centralSystemActions, ...replyBuilders.keys()].sort(),
    );
  });
});

describe('the generated validators', () => {
  it('check every call that is answered', () => {
    expect(Object.keys(requestChecks).sort()).toEqual(
      [...replyBuilders.keys()].sort(),
    );
  });

  it('check the answers that are read', () => {
    expect(Object.keys(responseChecks).sort()).toEqual([
      'ChangeConfiguration',
      'ExtendedTriggerMessage',
      'GetConfiguration',
      'TriggerMessage',
    ]);
  });
});
