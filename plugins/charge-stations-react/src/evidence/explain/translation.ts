/** The texts of what a frame is and what its fields mean; a part of `chargeStationsReactTranslationRef`. */
export const explainMessages = {
  title: 'Explanation',
  loading: 'Explaining this frame',
  unusual: 'What is unusual about it',
  nothingUnusual: 'Nothing unusual was found about it.',
  lookedFrom:
    'Compared with the messages before it back to {{time}}; what came earlier was too much to look at.',
  sentBy: 'sent by {{senders}}',
  part: {
    request: 'What it says, field by field',
    response: 'The answer, field by field',
    error: 'The refusal, field by field',
  },
  noFields: 'It has no fields.',
  omitted_one: 'One more field is in the text below.',
  omitted_other: '{{count}} more fields are in the text below.',
  column: { field: 'Field', value: 'Value', meaning: 'Meaning' },
  masked: 'masked',
  maskedHelp:
    'A secret or personal value. The same value always has the same mask, so two can be compared.',
  freeText: 'in the words of whoever sent it',
  unknownField: 'not explained by any pack',
} as const;
