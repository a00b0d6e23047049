import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

/** Runs an action as a step of a task does, and gives what it put out. */
export async function runAction<
  Input extends JsonObject,
  Output extends JsonObject,
>(
  action: TemplateAction<Input, Output>,
  options: { input: Input; workspacePath: string },
): Promise<Partial<Output>> {
  const output: Partial<Output> = {};
  await action.handler({
    ...options,
    logger: mockServices.logger.mock(),
    task: { id: 'task' },
    checkpoint: async ({ fn }) => fn(),
    output: (name, value) => {
      output[name] = value;
    },
    createTemporaryDirectory: async () => {
      throw new Error('not needed');
    },
    getInitiatorCredentials: async () => mockCredentials.user(),
  });
  return output;
}
