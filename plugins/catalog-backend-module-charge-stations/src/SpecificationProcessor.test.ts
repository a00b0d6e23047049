import { Entity } from '@backstage/catalog-model';
import type { SpecificationDefinition } from '@forecourt/plugin-charge-stations-common';
import { parse } from 'yaml';
import { SpecificationProcessor } from './SpecificationProcessor';

const processor = new SpecificationProcessor({
  knowledge: {
    specifications: {
      'pump-1': {
        title: 'Pump 1 edition 1',
        url: 'https://example.org/pump',
      },
    },
    messages: {
      pump: {
        apis: ['pump-1'],
        title: 'Pump 1',
        references: [{ specification: 'pump-1' }],
        roles: { pump: 'Pump' },
        messages: {
          Start: { line: 'Begins' },
          Flow: {
            senders: ['pump'],
            group: 'Core',
            line: 'Tells how much flows',
            section: '4.2',
          },
        },
      },
    },
  },
});

const api = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'any', annotations },
  spec: {
    type: 'pump',
    lifecycle: 'production',
    owner: 'us',
    definition: 'What a pump says.\n',
  },
});

describe('SpecificationProcessor', () => {
  it('makes the definition of the packs, below what the entity itself says', async () => {
    const { spec } = await processor.preProcessEntity(
      api({ 'forecourt.dev/specification': 'pump-1' }),
    );
    const definition: SpecificationDefinition = parse(String(spec?.definition));
    const source = {
      title: 'Pump 1 edition 1',
      url: 'https://example.org/pump',
    };
    expect(definition).toEqual({
      title: 'Pump 1',
      specification: 'pump-1',
      about: 'What a pump says.',
      messages: [
        {
          name: 'Flow',
          senders: ['Pump'],
          group: 'Core',
          line: 'Tells how much flows',
          source: { ...source, section: '4.2' },
        },
        { name: 'Start', line: 'Begins', source },
      ],
    });
    expect(spec).toMatchObject({ type: 'pump', owner: 'us' });
  });

  it.each([
    ['an API without the annotation', api({})],
    [
      'another kind with it',
      {
        ...api({ 'forecourt.dev/specification': 'pump-1' }),
        kind: 'Component',
      },
    ],
  ])('leaves %s as it is', async (_, entity) => {
    expect(await processor.preProcessEntity(entity)).toBe(entity);
  });

  it('says which specifications there are where one is not described', async () => {
    await expect(
      processor.preProcessEntity(
        api({ 'forecourt.dev/specification': 'pump-2' }),
      ),
    ).rejects.toThrow(
      'metadata.annotations["forecourt.dev/specification"] is "pump-2". No knowledge pack describes it; there are pump-1.',
    );
  });
});
