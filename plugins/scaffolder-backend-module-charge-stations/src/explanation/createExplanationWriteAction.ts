import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { addExplanation } from './addExplanation';
import { explanationInput } from './explanationInput';

const ABOUT = 'about: Explanations of this portal\n';

/** Makes a pack of its own in the workspace, for a pull request. */
export function createExplanationWriteAction() {
  return createTemplateAction({
    id: 'charge-stations:explanation:write',
    description: 'Makes a knowledge pack out of what a code means',
    schema: {
      input: {
        ...explanationInput,
        file: z => z.string({ description: 'The pack in the workspace' }),
      },
      output: {
        text: z => z.string({ description: 'What is in it' }),
      },
    },
    async handler(context) {
      const { file, ...explanation } = context.input;
      const text = addExplanation(ABOUT, explanation);
      const path = resolveSafeChildPath(context.workspacePath, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      context.output('text', text);
    },
  });
}
