import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

/** What both actions ask of an explanation. */
export const explanationInput = {
  code: (z: Zod) =>
    z.string({ description: 'With its family, such as vendor:acme:e77' }),
  vendor: (z: Zod) =>
    z.string({ description: 'As stations name it' }).optional(),
  vendorErrorCode: (z: Zod) =>
    z.string({ description: 'As it was sent' }).optional(),
  title: (z: Zod) => z.string({ description: 'A name for it' }).optional(),
  meaning: (z: Zod) => z.string({ description: 'What it means, in own words' }),
  recovery: (z: Zod) => z.string({ description: 'How it clears' }).optional(),
};

/** The scaffolder hands over its own. */
type Zod = Parameters<
  Extract<
    NonNullable<
      NonNullable<Parameters<typeof createTemplateAction>[0]['schema']>['input']
    >,
    (z: never) => unknown
  >
>[0];
