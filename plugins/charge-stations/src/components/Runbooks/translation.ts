/** The texts of runbooks in the panel of a fault and on the overview; a part of `chargeStationsTranslationRef`. */
export const runbooksMessages = {
  title: 'Runbook',
  loading: 'Loading the runbook',
  chosen: 'Chosen because {{why}}.',
  why: {
    own: 'it is for {{what}}',
    vendor: 'vendor {{vendor}}',
    model: 'model {{model}}',
    exact: 'code {{code}}',
    standard: 'code {{code}}, which stands for the vendor’s',
    pattern: 'codes such as {{code}}',
    info: 'the text “{{info}}”',
    station: 'the catalog names it at this station ({{entity}})',
    model_of: 'the catalog names it at the station’s model ({{entity}})',
    site: 'the catalog names it at the site ({{entity}})',
    forCode: '{{where}} for code {{code}}',
  },
  from: {
    own: 'It comes with Forecourt: {{file}}.',
    module: 'It comes with a module of this portal: {{file}}.',
    configured: 'It is of this portal’s own runbooks: {{file}}.',
  },
  docs: 'Open in docs',
  edit: 'Edit',
  open: 'Open the runbook',
  keys: 'Keys that matter:',
  others: 'Also fits:',
  missing:
    'The catalog names “{{written}}” at {{entity}}, and there is no such runbook.',
  none: 'No runbook for this code yet',
  noneHelp:
    'Write down what you find out. A Markdown file that begins like this, in a directory of chargeStations.runbooks.directories, is shown here a few seconds later, without a restart.',
  template: 'How the file begins',
  copyTemplate: 'Copy how the file begins',
  card: {
    title: 'Documentation',
    table: 'Runbooks of open faults',
    nothing: 'Nothing is wrong now. A fault shows its runbook here.',
    none: 'no runbook yet',
    more: '{{amount}} more open faults are on the Faults tab.',
  },
} as const;
