import type {
  ApiCodeCoverage,
  ApiStationGap,
} from '@forecourt/plugin-charge-stations-common';

/** The templates that come along, in the namespace `default`. */
export const TEMPLATES = {
  runbook: 'forecourt-runbook',
  explanation: 'forecourt-code-explanation',
} as const;

/** What the form of a template is filled with, as the scaffolder reads it from the address. */
export function templateSearch(code: ApiCodeCoverage): string {
  const lacking = code.texts.find(
    ({ isExplained, runbook }) => !isExplained || !runbook || runbook.isGeneral,
  );
  const formData = {
    code: code.code,
    name: fileName(code),
    ...(code.vendor && { vendor: code.vendor }),
    ...(code.model && { model: code.model }),
    // Of several texts none is the code's.
    ...(code.textCount === 1 && lacking?.info && { info: lacking.info }),
    ...(lacking?.vendorErrorCode && {
      vendorErrorCode: lacking.vendorErrorCode,
    }),
  };
  return new URLSearchParams({
    formData: JSON.stringify(formData),
  }).toString();
}

/** As runbooks may be called: `acme-e77-one`. */
function fileName({ code, model }: ApiCodeCoverage): string {
  const [, ...name] = code.split(':');
  return [...name, model ?? '']
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** The first lines of a runbook, for those who write the file by hand. */
export function runbookLines(code: ApiCodeCoverage): string {
  const { vendor, model } = code;
  return [
    '---',
    'title: <What it is called>',
    `codes: [${yaml(code.code)}]`,
    ...(vendor ? [`vendors: [${yaml(vendor)}]`] : []),
    ...(model ? [`models: [${yaml(model)}]`] : []),
    '---',
    '',
  ].join('\n');
}

/** What to add to a station's entity; a baseline is no line of it. */
export function entityLines(missing: ApiStationGap['missing']): string {
  const lines = {
    owner: '  owner: group:default/<team>',
    model: '  model: component:default/<model>',
    site: '  system: system:default/<site>',
  };
  const needed = (['owner', 'model', 'site'] as const).filter(gap =>
    missing.includes(gap),
  );
  return needed.length === 0
    ? ''
    : ['spec:', ...needed.map(gap => lines[gap])].join('\n');
}

/** A text as YAML has it, whatever is in it: JSON is YAML. */
function yaml(text: string): string {
  return JSON.stringify(text);
}
