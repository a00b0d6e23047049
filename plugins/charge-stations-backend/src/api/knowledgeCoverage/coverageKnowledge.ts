import { standardCodeOf } from '@forecourt/plugin-charge-stations-common';
import { explainCode } from '@forecourt/plugin-charge-stations-knowledge';
import { CoverageKnowledge, SeenCode } from '../../knowledge/coverage';
import { Knowledge, Runbook } from '../../model';
import { resolveRunbook, RunbookChoice, standardCodesOf } from '../../runbooks';
import { present } from '../present';

/** It only says that the vendor's own code says more. */
const SAYS_NOTHING = 'ocpp16:OtherError';
/** All codes of a taxonomy: `vendor:*`, `ocpp2:*`, `ocpp16:unknown(*)`. */
const WHOLE_TAXONOMY = /^\w+:(\*|unknown\(\*\))$/;

/**
 * What packs and runbooks say of codes as they were seen. Runbooks that the catalog names for single stations are left out: they are
 * for these, and a code is covered for all.
 */
export function coverageKnowledge(options: {
  knowledge: Knowledge;
  runbooks: readonly Runbook[];
}): CoverageKnowledge {
  const { knowledge, runbooks } = options;
  return {
    isExplained: seen => isExplained(knowledge, seen),
    runbookOf: seen => {
      const standardCodes = standardCodesOf(seen, knowledge);
      const of = (codes: string[]) => fittingRunbooks(runbooks, seen, codes);
      // One for OtherError would be one of its own for every code that a vendor may send.
      const telling = standardCodes.filter(code => code !== SAYS_NOTHING);
      const own = of(telling).find(isOfTheCode);
      const shown = own ?? of(standardCodes)[0];
      if (shown?.target.type !== 'runbook') {
        return undefined;
      }
      const { id, title } = shown.target.runbook;
      return { id, title, isGeneral: own === undefined };
    },
  };
}

/** In the order in which the fault shows them. */
function fittingRunbooks(
  runbooks: readonly Runbook[],
  { vendor, model, code, info }: SeenCode,
  standardCodes: string[],
): RunbookChoice[] {
  const { chosen, others } = resolveRunbook({
    runbooks,
    fault: {
      vendors: namesOf(vendor),
      models: namesOf(model),
      code,
      standardCodes,
      info,
    },
  });
  return chosen ? [chosen, ...others] : [];
}

/** One for whatever vendors may send says how to go on, and nothing of this code. */
function isOfTheCode({ match }: RunbookChoice): boolean {
  const { code = '', model, vendor } = match;
  return Boolean(vendor || model) || !WHOLE_TAXONOMY.test(code);
}

/** By itself, or by a standard code that came with it and has a meaning. */
function isExplained(knowledge: Knowledge, seen: SeenCode): boolean {
  const { code, vendorErrorCode } = seen;
  const asked = {
    code,
    ...present({
      vendor: seen.vendor,
      model: seen.model,
      errorCode: seen.errorCode,
      vendorErrorCode,
      info: seen.info,
    }),
  };
  const explanation = explainCode(knowledge, asked);
  const hasStandard = standardCodeOf(asked) !== undefined;
  if (
    explanation.meaning !== undefined ||
    (hasStandard && explanation.standard?.meaning !== undefined)
  ) {
    return true;
  }
  // A pack that is younger than the fault has given its code another name.
  return (
    code.startsWith('vendor:') &&
    vendorErrorCode !== null &&
    explainCode(knowledge, { ...asked, code: vendorErrorCode }).meaning !==
      undefined
  );
}

function namesOf(name: string | null): string[] {
  return name === null ? [] : [name];
}
