import { useSearchParams } from 'react-router-dom';
import type { MessageView } from './messageView';

/** How the page's address names what is shown; `message` is what links use. */
const PARAMETERS = {
  search: 'message',
  group: 'part',
  sender: 'sender',
} as const satisfies Record<keyof MessageView, string>;

/** What is shown, kept in the address. */
export function useMessageView(): [
  MessageView,
  (changes: Partial<MessageView>) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const valueOf = (key: keyof MessageView) =>
    parameters.get(PARAMETERS[key]) ?? '';
  const view = {
    search: valueOf('search'),
    group: valueOf('group'),
    sender: valueOf('sender'),
  };
  const change = (changes: Partial<MessageView>) =>
    setParameters(
      earlier => {
        const next = new URLSearchParams(earlier);
        for (const [key, value] of Object.entries(changes)) {
          const name = PARAMETERS[key as keyof MessageView];
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
        }
        return next;
      },
      { replace: true },
    );
  return [view, change];
}
