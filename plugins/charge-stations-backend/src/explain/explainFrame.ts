import { ocppVersionOfProtocol } from '@forecourt/plugin-charge-stations-common';
import {
  messagesOf,
  type MessagePart,
} from '@forecourt/plugin-charge-stations-knowledge';
import { FrameEvidence, Knowledge, Protocol, Violation } from '../model';
import { describeMessage } from './describeMessage';
import { Circumstances, ExplainedPart, Explanation } from './explanation';
import { explainFields, FieldKnowledge } from './fields';
import { ReadText, readText } from './readPayloads';
import { rpcErrorOf } from './rpcErrors';
import { sentenceOf } from './sentence';
import { unusualOf } from './unusual';
import { valueMeanings } from './valueMeanings';

/** A recorded frame, and what is known around it. */
export interface FrameToExplain extends Circumstances {
  frame: FrameEvidence;
  /** The text that it was answered with, from its own record or from another. */
  answer: string | null;
  /** As the station names it in BootNotification. */
  vendor?: string;
  knowledge: Knowledge;
}

/** Of an error (OCPP-J 1.6 §4.2.3, 2.x part 4 §4.2.3). */
const ERROR_FIELDS: Readonly<
  Record<string, ReturnType<FieldKnowledge['fieldOf']>>
> = {
  errorCode: { meaning: 'Why it was refused', names: 'errorCode' },
  errorDescription: {
    meaning: 'What the sender says about it',
    freeText: true,
  },
  errorDetails: {
    meaning: 'More about it, in a form of its own',
    freeText: true,
  },
};

/** Says of a recorded frame what it is, what each of its fields means, and what is unusual about it. */
export function explainFrame(options: FrameToExplain): Explanation {
  const { frame, answer, vendor, knowledge } = options;
  const { protocol } = frame;
  const version = ocppVersionOfProtocol(protocol);
  const api = protocol.replace('ocpp', 'ocpp-');
  const specification = messagesOf(knowledge, api);
  const action = nameOf(frame);
  const said = readText({ ...frame, text: frame.raw });
  const answered =
    answer === null ? null : readText({ text: answer, protocol });
  const message = describeMessage(specification, action);
  const valueOf = valueMeanings(knowledge, { version, vendor, api });
  const partOf = (read: ReadText, violations: Violation[]) =>
    explainPart(read, {
      protocol,
      violations,
      knowledgeOf: part => ({
        valueOf,
        fieldOf: path =>
          specification?.fieldOf({ message: action ?? '', part, path }),
      }),
    });
  return {
    sentence: sentenceOf(frame, message),
    ...(message && { message }),
    parts: [
      ...partOf(said, frame.violations),
      ...(answered ? partOf(answered, []) : []),
    ],
    unusual: unusualOf(frame, { said, answered }, options),
  };
}

/** The action without what says that it is signed. */
function nameOf({ action, protocol }: FrameEvidence): string | null {
  return action === null || protocol === 'ocpp1.6'
    ? action
    : action.replace(/-Signed$/, '');
}

function explainPart(
  read: ReadText,
  about: {
    protocol: Protocol;
    violations: Violation[];
    knowledgeOf: (part: MessagePart) => FieldKnowledge;
  },
): ExplainedPart[] {
  const { protocol, violations, knowledgeOf } = about;
  if (read.kind === 'unreadable') {
    return [];
  }
  if (read.kind !== 'error') {
    const known = knowledgeOf(read.kind);
    return [
      { kind: read.kind, ...explainFields(read.payload, known, violations) },
    ];
  }
  const { code, description, details } = read;
  return [
    {
      kind: 'error',
      ...explainFields(
        {
          errorCode: code,
          errorDescription: description,
          errorDetails: details,
        },
        {
          fieldOf: path => ERROR_FIELDS[path],
          valueOf: (names, value) => {
            const text = rpcErrorOf(value, protocol)?.meaning;
            return text ? { names, text, isVerified: true } : null;
          },
        },
      ),
    },
  ];
}
