import { Millis } from '../model';
import { groupBy } from '../model/groupBy';

/** One way in which a code was seen: what an explanation and a runbook are looked up with. */
export interface SeenCode {
  code: string;
  /** As the station named itself in its last BootNotification. */
  vendor: string | null;
  model: string | null;
  errorCode: string | null;
  vendorId: string | null;
  vendorErrorCode: string | null;
  /** As it was received, masked. */
  info: string | null;
}

/** A fault of the fleet with what it was seen as. */
export interface SeenFault extends SeenCode {
  identity: string;
  firstSeenAt: Millis;
  lastSeenAt: Millis;
  isOpen: boolean;
}

/** What a runbook is called and where it is found. */
export interface FoundRunbook {
  id: string;
  title: string;
  /** It is for whatever the taxonomy may send, so it says how to go on and nothing of this code. */
  isGeneral: boolean;
}

/** Which runbook the faults of a code lead to: `own` is for this code, `general` for a whole taxonomy. */
export type RunbookCoverage = 'own' | 'general' | 'none';

const WORST_FIRST: readonly RunbookCoverage[] = ['none', 'general', 'own'];

/** What packs and runbooks know; both are somebody else's to resolve. */
export interface CoverageKnowledge {
  isExplained(seen: SeenCode): boolean;
  /** The one of its own, else the general one that the fault shows. */
  runbookOf(seen: SeenCode): FoundRunbook | undefined;
}

/** A text that came with a code. */
export interface SeenText
  extends Pick<
    SeenCode,
    'errorCode' | 'vendorId' | 'vendorErrorCode' | 'info'
  > {
  faults: number;
  isExplained: boolean;
  runbook?: FoundRunbook;
}

/** What is known of a code at the stations of one vendor and model. */
export interface CodeCoverage
  extends Pick<SeenCode, 'code' | 'vendor' | 'model'> {
  faults: number;
  open: number;
  /** Where it was seen, in order. */
  identities: string[];
  firstSeenAt: Millis;
  lastSeenAt: Millis;
  /** Those that lack something first, then the most frequent. */
  texts: SeenText[];
  /** With every text. */
  isExplained: boolean;
  /** With the text that has the least. */
  runbook: RunbookCoverage;
}

/** Groups faults by code, vendor and model, and tells which lack what: those with gaps first, then the most frequent. */
export function coverageOfCodes(
  faults: readonly SeenFault[],
  knowledge: CoverageKnowledge,
): CodeCoverage[] {
  const groups = groupBy([...faults], ({ code, vendor, model }) =>
    JSON.stringify([code, vendor, model]),
  );
  return [...groups.values()]
    .map(group => coverageOf(group, knowledge))
    .sort(
      (a, b) =>
        gaps(b) - gaps(a) ||
        b.identities.length - a.identities.length ||
        b.faults - a.faults ||
        a.code.localeCompare(b.code, 'en', { numeric: true }) ||
        (a.vendor ?? '').localeCompare(b.vendor ?? '', 'en') ||
        (a.model ?? '').localeCompare(b.model ?? '', 'en'),
    );
}

/** How many lack what. */
export function countCodes(codes: readonly CodeCoverage[]) {
  const withRunbook = (kind: RunbookCoverage) =>
    codes.filter(({ runbook }) => runbook === kind).length;
  return {
    total: codes.length,
    incomplete: codes.filter(code => !isCovered(code)).length,
    unexplained: codes.filter(({ isExplained }) => !isExplained).length,
    withoutRunbook: withRunbook('none'),
    withGeneralRunbook: withRunbook('general'),
  };
}

/** Nothing is left to write: a general runbook still leaves one of its own. */
export function isCovered({
  isExplained,
  runbook,
}: Pick<CodeCoverage, 'isExplained' | 'runbook'>): boolean {
  return isExplained && runbook === 'own';
}

function coverageOf(
  faults: SeenFault[],
  knowledge: CoverageKnowledge,
): CodeCoverage {
  const [{ code, vendor, model }] = faults;
  const sameTexts = groupBy(faults, seen =>
    JSON.stringify([
      seen.errorCode,
      seen.vendorId,
      seen.vendorErrorCode,
      seen.info,
    ]),
  );
  const texts = [...sameTexts.values()]
    .map(same => textOf(same, knowledge))
    .sort(
      (a, b) =>
        Number(a.isExplained) - Number(b.isExplained) ||
        rank(kindOf(a.runbook)) - rank(kindOf(b.runbook)) ||
        b.faults - a.faults,
    );
  return {
    code,
    vendor,
    model,
    faults: faults.length,
    open: faults.filter(({ isOpen }) => isOpen).length,
    identities: [...new Set(faults.map(({ identity }) => identity))].sort(
      (a, b) => a.localeCompare(b, 'en', { numeric: true }),
    ),
    firstSeenAt: faults.reduce((a, b) => Math.min(a, b.firstSeenAt), Infinity),
    lastSeenAt: faults.reduce((a, b) => Math.max(a, b.lastSeenAt), -Infinity),
    texts,
    isExplained: texts.every(({ isExplained }) => isExplained),
    runbook: worstOf(texts.map(text => kindOf(text.runbook))),
  };
}

function textOf(same: SeenFault[], knowledge: CoverageKnowledge): SeenText {
  const [seen] = same;
  const { errorCode, vendorId, vendorErrorCode, info } = seen;
  const runbook = knowledge.runbookOf(seen);
  return {
    errorCode,
    vendorId,
    vendorErrorCode,
    info,
    faults: same.length,
    isExplained: knowledge.isExplained(seen),
    ...(runbook && { runbook }),
  };
}

function kindOf(runbook: FoundRunbook | undefined): RunbookCoverage {
  if (!runbook) {
    return 'none';
  }
  return runbook.isGeneral ? 'general' : 'own';
}

function worstOf(kinds: RunbookCoverage[]): RunbookCoverage {
  return WORST_FIRST.find(kind => kinds.includes(kind)) ?? 'none';
}

function rank(kind: RunbookCoverage): number {
  return WORST_FIRST.indexOf(kind);
}

/** No explanation and no runbook weigh the same, a general runbook half. */
function gaps({ isExplained, runbook }: CodeCoverage): number {
  return Number(!isExplained) + { none: 1, general: 0.5, own: 0 }[runbook];
}
