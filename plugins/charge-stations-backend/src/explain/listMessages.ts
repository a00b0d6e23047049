import {
  describedApis,
  hasAllWords,
  messagesOf,
} from '@forecourt/plugin-charge-stations-knowledge';
import { Knowledge } from '../model';
import { describeMessage } from './describeMessage';
import { ExplainedMessage } from './explanation';

/** Every message that packs describe: specification by specification, each in the order of the alphabet. */
export function listMessages(knowledge: Knowledge): ExplainedMessage[] {
  return describedApis(knowledge).flatMap(api => {
    const specification = messagesOf(knowledge, api);
    return [...(specification?.messages.keys() ?? [])].flatMap(
      name => describeMessage(specification, name) ?? [],
    );
  });
}

/** Whether a message has all words of a search in its name, its specification, its part or what it is for. */
export function matchesMessage(
  message: ExplainedMessage,
  search: string,
): boolean {
  const { name, specification, group, line } = message;
  return hasAllWords([name, specification, group, line], search);
}
