import { errorCodesOf, ruleOf, violationKind } from '../conformance';
import { FrameEvidence, Millis, Violation } from '../model';
import { Circumstances, Unusual } from './explanation';
import { ReadText } from './readPayloads';
import { rpcErrorOf } from './rpcErrors';

/** After this a station may have stopped waiting (`protocol/session/openCall`). */
const SLOW: Millis = 10_000;

/** All that is unusual about a frame: breaches first, and each with the rule that says so. */
export function unusualOf(
  frame: FrameEvidence,
  texts: { said: ReadText; answered: ReadText | null },
  circumstances: Circumstances,
): Unusual[] {
  const found = [
    ...frame.violations.map(violation => ofViolation(violation, frame)),
    ...circumstances.sightings.map(({ kind, detail, subject }) => ({
      ...ruled(kind, frame),
      detail: [subject, detail].filter(Boolean).join('. ') || null,
      path: null,
    })),
    ...ofAnswer(frame, texts, circumstances),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'breach'),
    ...found.filter(({ severity }) => severity !== 'breach'),
  ];
}

function ofViolation(violation: Violation, frame: FrameEvidence): Unusual {
  const { path = null, message } = violation;
  const kind = violationKind(violation);
  return kind
    ? { ...ruled(kind, frame), detail: message, path }
    : worthKnowing('limit', {
        sentence: 'More than we take in: it was kept, and not looked into.',
        detail: message,
        path,
      });
}

function ruled(
  kind: Parameters<typeof ruleOf>[0],
  { protocol }: FrameEvidence,
): Pick<Unusual, 'kind' | 'severity' | 'sentence' | 'reference'> {
  const { severity, sentence, reference } = ruleOf(kind, protocol);
  return { kind, severity, sentence, reference };
}

function ofAnswer(
  frame: FrameEvidence,
  { said, answered }: { said: ReadText; answered: ReadText | null },
  circumstances: Circumstances,
): Unusual[] {
  const { answerDelay, isRetransmission, isRecent } = circumstances;
  const unusual: Unusual[] = [];
  if (isRetransmission && !frame.violations.some(isOfId)) {
    unusual.push(
      worthKnowing('retransmission', {
        sentence:
          'The same message came before under this id: it wants its answer again, and nothing new happened.',
      }),
    );
  }
  for (const error of [said, answered]) {
    if (error?.kind === 'error') {
      unusual.push(...ofError(error.code, frame));
    }
  }
  if (answerDelay !== null && answerDelay >= SLOW) {
    unusual.push(
      worthKnowing('slowAnswer', {
        sentence:
          'The answer was slow: whoever asked may have stopped waiting for it.',
        detail: `It took ${Math.round(answerDelay / 1000)} s.`,
      }),
    );
  }
  if (frame.messageKind === 'call' && answered === null && !isRecent) {
    unusual.push(
      worthKnowing('noAnswer', { sentence: 'No answer to it was recorded.' }),
    );
  }
  return unusual;
}

function ofError(code: string, { protocol }: FrameEvidence): Unusual[] {
  const known = rpcErrorOf(code, protocol);
  const refused = worthKnowing('refused', {
    sentence: 'It was refused.',
    detail: known ? `${code}: ${known.meaning}.` : code || null,
  });
  return !known || known.isOfVersion
    ? [refused]
    : [
        refused,
        worthKnowing('errorCodeOfOtherVersion', {
          sentence:
            'The error code is spelled as in another version of OCPP. Stations mix the spellings up; it is taken for what it means.',
          detail: code,
          reference: errorCodesOf(protocol),
        }),
      ];
}

function isOfId({ rule }: Violation): boolean {
  return rule === 'messageId';
}

function worthKnowing(
  kind: Unusual['kind'],
  facts: Pick<Unusual, 'sentence'> & Partial<Unusual>,
): Unusual {
  return {
    kind,
    severity: 'worthKnowing',
    detail: null,
    reference: null,
    path: null,
    ...facts,
  };
}
