import { matchesPattern, Runbook } from '../model';
import {
  CATALOG_LEVELS,
  CatalogLevel,
  CatalogRunbook,
} from './catalogRunbooks';

/** What a runbook is looked for by. */
export interface RunbookFault {
  /** Every name that the vendor goes by: the station's own, the catalog's. */
  vendors: readonly string[];
  models: readonly string[];
  /** With its taxonomy: `ocpp16:GroundFailure`, `vendor:bender:210`. */
  code: string;
  /** Codes of OCPP 1.6 that stand for it too; `standardCodesOf`. */
  standardCodes?: readonly string[];
  /** As the station sent it. */
  info?: string | null;
}

/** Why a runbook fits, in the words of the runbook or the catalog. */
export interface RunbookMatch {
  /** The entity whose annotation names it. */
  catalog?: { level: CatalogLevel; entityRef: string };
  vendor?: string;
  model?: string;
  code?: string;
  /** `exact`: the fault's own code; `standard`: the code of OCPP 1.6 for it; `pattern`: one with `*`. */
  codeIs?: 'exact' | 'standard' | 'pattern';
  info?: string;
}

export interface RunbookChoice {
  target: { type: 'runbook'; runbook: Runbook } | { type: 'link'; url: string };
  match: RunbookMatch;
}

export interface ResolvedRunbook {
  /** Absent: none is for the fault. */
  chosen?: RunbookChoice;
  /** What fits too, in order. */
  others: RunbookChoice[];
  /** What the catalog names and is not there. */
  missing: CatalogRunbook[];
}

/**
 * Chooses the runbook of a fault, by the first of these that holds:
 *
 * 1. the catalog names one for the code: at the station, its model, its site
 * 2. it is for vendor or model, the code and the text
 * 3. it is for vendor or model and the code
 * 4. the catalog names one at the station or its model, whatever the code
 * 5. it is for vendor or model, whatever the code
 * 6. the catalog names one at the site, whatever the code
 * 7. it is for the code and the text
 * 8. it is for the code
 *
 * Among equals: both vendor and model before model before vendor; the fault's own code before the standard's before a
 * pattern; what the portal is configured with before modules before what comes along; then by id.
 */
export function resolveRunbook(options: {
  runbooks: readonly Runbook[];
  /** What annotations of the station, its model and its site name. */
  catalog?: readonly CatalogRunbook[];
  fault: RunbookFault;
}): ResolvedRunbook {
  const { runbooks, catalog = [], fault } = options;
  const byId = new Map(runbooks.map(runbook => [runbook.id, runbook]));
  const missing: CatalogRunbook[] = [];
  const choices: RunbookChoice[] = [];
  for (const entry of catalog) {
    const target = targetOf(entry, byId);
    const code = entry.code && matchCode([entry.code], fault);
    if (!target) {
      missing.push(entry);
    } else if (entry.code === undefined || code) {
      const { level, entityRef } = entry;
      choices.push({
        target,
        match: { catalog: { level, entityRef }, ...(code || {}) },
      });
    }
  }
  for (const runbook of runbooks) {
    const match = matchRunbook(runbook, fault);
    if (match) {
      choices.push({ target: { type: 'runbook', runbook }, match });
    }
  }
  const [chosen, ...others] = withoutRepeats(
    choices
      .map(choice => ({ choice, order: orderOf(choice) }))
      .sort((a, b) => compareOrders(a.order, b.order))
      .map(({ choice }) => choice),
  );
  return { chosen, others, missing };
}

function targetOf(
  { target }: CatalogRunbook,
  byId: ReadonlyMap<string, Runbook>,
): RunbookChoice['target'] | undefined {
  if (target.type === 'link') {
    return target;
  }
  const runbook = byId.get(target.id);
  return runbook && { type: 'runbook', runbook };
}

/** Why a runbook is for the fault; undefined where it is for others. One for nothing is for the catalog to name. */
function matchRunbook(
  runbook: Runbook,
  fault: RunbookFault,
): RunbookMatch | undefined {
  const vendor = matchNames(runbook.vendors, fault.vendors);
  const model = matchNames(runbook.models, fault.models);
  const code = matchCode(runbook.codes, fault);
  const info = runbook.info.find(pattern =>
    matchesPattern(fault.info ?? '', pattern),
  );
  const fits =
    (vendor !== undefined || runbook.vendors.length === 0) &&
    (model !== undefined || runbook.models.length === 0) &&
    (code !== undefined || runbook.codes.length === 0) &&
    (info !== undefined || runbook.info.length === 0);
  const says = vendor ?? model ?? code;
  return fits && says !== undefined
    ? {
        ...(vendor !== undefined && { vendor }),
        ...(model !== undefined && { model }),
        ...code,
        ...(info !== undefined && { info }),
      }
    : undefined;
}

function matchNames(
  wanted: readonly string[],
  names: readonly string[],
): string | undefined {
  return wanted.find(pattern =>
    names.some(name => matchesPattern(fold(name), fold(pattern))),
  );
}

/** Names of vendors and models are written in many ways: letters, digits and the `*` count. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}*]/gu, '');
}

function matchCode(
  wanted: readonly string[],
  { code, standardCodes = [] }: RunbookFault,
): Pick<RunbookMatch, 'code' | 'codeIs'> | undefined {
  const find = (codes: readonly string[], isPattern: boolean) =>
    wanted.find(
      one =>
        one.includes('*') === isPattern &&
        codes.some(it => matchesPattern(it, one)),
    );
  const exact = find([code], false);
  if (exact) {
    return { code: exact, codeIs: 'exact' };
  }
  const standard = find(standardCodes, false);
  if (standard) {
    return { code: standard, codeIs: 'standard' };
  }
  const pattern = find([code, ...standardCodes], true);
  return pattern ? { code: pattern, codeIs: 'pattern' } : undefined;
}

type Order = readonly [
  rule: number,
  within: number,
  code: number,
  origin: number,
  name: string,
];

const CODE_ORDER = ['exact', 'standard', 'pattern'] as const;
const ORIGIN_ORDER = ['configured', 'module', 'own'] as const;

function orderOf({ target, match }: RunbookChoice): Order {
  return [
    ruleOf(match),
    match.catalog
      ? CATALOG_LEVELS.indexOf(match.catalog.level)
      : stationOrder(match),
    match.codeIs ? CODE_ORDER.indexOf(match.codeIs) : CODE_ORDER.length,
    target.type === 'runbook'
      ? ORIGIN_ORDER.indexOf(target.runbook.source.origin)
      : 0,
    target.type === 'runbook' ? target.runbook.id : target.url,
  ];
}

/** The number of the rule in the list of `resolveRunbook`. */
function ruleOf({ catalog, code, info, ...match }: RunbookMatch): number {
  if (catalog) {
    if (code !== undefined) {
      return 1;
    }
    return catalog.level === 'site' ? 6 : 4;
  }
  const ofStation = match.vendor !== undefined || match.model !== undefined;
  if (code === undefined) {
    return 5;
  }
  if (ofStation) {
    return info === undefined ? 3 : 2;
  }
  return info === undefined ? 8 : 7;
}

function stationOrder({ vendor, model }: RunbookMatch): number {
  if (model !== undefined) {
    return vendor === undefined ? 1 : 0;
  }
  return vendor === undefined ? 3 : 2;
}

function compareOrders(a: Order, b: Order): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (part !== other) {
      return part < other ? -1 : 1;
    }
  }
  return 0;
}

/** A runbook or address that fits for several reasons stands at the best of them. */
function withoutRepeats(choices: RunbookChoice[]): RunbookChoice[] {
  const seen = new Set<string>();
  return choices.filter(({ target }) => {
    const key =
      target.type === 'runbook' ? `id ${target.runbook.id}` : target.url;
    return !seen.has(key) && seen.add(key);
  });
}
