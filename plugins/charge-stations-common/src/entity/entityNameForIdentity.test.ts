import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { entityNameForIdentity } from './entityNameForIdentity';

/** Entity refs compare names in lower case. */
const asInRefs = (identity: string) =>
  entityNameForIdentity(identity).toLocaleLowerCase('en-US');

const anyIdentity = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.stringMatching(/^[A-Za-z0-9._-]{0,70}$/),
);

fc.configureGlobal({ seed: 20250101 });

describe('entityNameForIdentity', () => {
  it.each(['CP1', 'CLI01', 'HBR-01', 'BENCH-200', 'DE_X.7'])(
    'keeps %s, a valid name in capitals',
    identity => {
      expect(entityNameForIdentity(identity)).toBe(identity);
    },
  );

  it.each([
    ['other characters', 'DE*ICE*E00123', /^DE-ICE-E00123--[0-9a-f]{8}$/],
    ['lower case', 'cp1', /^cp1--[0-9a-f]{8}$/],
    ['a slash', 'depot/1', /^depot-1--[0-9a-f]{8}$/],
    ['edges that a name may not have', '-A-', /^A--[0-9a-f]{8}$/],
    ['nothing usable', '***', /^station--[0-9a-f]{8}$/],
    ['too many characters', 'A'.repeat(64), /^A{53}--[0-9a-f]{8}$/],
    ['the look of a hashed name', 'CP1--0123ABCD', /--[0-9a-f]{8}$/],
  ])('ends in a hash for %s', (_, identity, expected) => {
    expect(entityNameForIdentity(identity)).toMatch(expected);
  });

  it('gives the same name every time and on every machine', () => {
    expect(entityNameForIdentity('cp1')).toBe('cp1--bd4a9b15');
  });

  it('is a valid catalog name whatever the identity', () => {
    fc.assert(
      fc.property(anyIdentity, identity => {
        const name = entityNameForIdentity(identity);
        expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
      }),
    );
  });

  it('keeps apart identities that differ, also only in case', () => {
    fc.assert(
      fc.property(anyIdentity, anyIdentity, (one, other) => {
        fc.pre(one !== other);
        expect(asInRefs(one)).not.toBe(asInRefs(other));
      }),
    );
    fc.assert(
      fc.property(anyIdentity, identity => {
        const swapped = identity.toLocaleUpperCase('en-US');
        fc.pre(identity !== swapped);
        expect(asInRefs(identity)).not.toBe(asInRefs(swapped));
      }),
    );
  });

  it('never gives one identity the name of another that is hashed', () => {
    fc.assert(
      fc.property(anyIdentity, identity => {
        const name = entityNameForIdentity(identity);
        fc.pre(name !== identity);
        expect(asInRefs(name)).not.toBe(asInRefs(identity));
        expect(asInRefs(name.toLocaleUpperCase('en-US'))).not.toBe(
          asInRefs(identity),
        );
      }),
    );
  });
});
