import type {
  ApiFrameExplanation,
  ApiListedFrame,
} from '@forecourt/plugin-charge-stations-common';

/** What the backend would say of a frame without any pack: its fields as they are, and what was noted. */
export function frameExplanationOf(frame: ApiListedFrame): ApiFrameExplanation {
  const { action, messageKind, violations, raw } = frame;
  return {
    sentence: `The station sent ${action ?? messageKind}.`,
    ...(action && {
      message: {
        name: action,
        api: 'ocpp-1.6',
        specification: 'OCPP 1.6',
        senders: ['Charge Point'],
        group: 'Core',
        line: 'Tells something',
        source: {
          specification: 'ocpp-1.6',
          title: 'OCPP 1.6 edition 2',
          section: '4.9',
          state: 'unverified',
          words: 'OCPP 1.6 edition 2 §4.9',
          url: 'https://example.org/ocpp-16',
        },
      },
    }),
    parts: [{ kind: 'request', fields: fieldsOf(raw), omitted: 0 }],
    unusual: violations.map(({ rule, path = null, message }) => ({
      kind: rule,
      severity: 'breach',
      sentence: 'Each message has the fields that its schema names.',
      detail: message,
      reference: {
        specification: 'ocpp-1.6',
        title: 'OCPP 1.6 edition 2',
        section: '6',
        words: 'OCPP 1.6 edition 2 §6',
        state: 'unverified' as const,
      },
      path,
    })),
  };
}

function fieldsOf(raw: string): ApiFrameExplanation['parts'][0]['fields'] {
  const payload = /\{.*\}/s.exec(raw)?.[0] ?? '{}';
  return Object.entries(JSON.parse(payload)).map(([name, value]) => ({
    path: `/${name}`,
    name,
    depth: 0,
    value: String(value),
    isMasked: String(value).startsWith('masked:'),
    meaning: `What ${name} is`,
    unit: null,
    isFreeText: false,
    valueMeaning: null,
    problems: [],
  }));
}
