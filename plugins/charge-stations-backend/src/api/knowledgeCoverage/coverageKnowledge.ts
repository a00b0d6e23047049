import { standardCodeOf } from '@forecourt/plugin-charge-stations-common';
import { explainCode } from '@forecourt/plugin-charge-stations-knowledge';
import { CoverageKnowledge, SeenCode } from '../../knowledge/coverage';
import { Knowledge, Runbook } from '../../model';
import { resolveRunbook, standardCodesOf } from '../../runbooks';
import { present } from '../present';

/** It only says that the vendor's own code says more. */
const SAYS_NOTHING = 'ocpp16:OtherError';

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
      const { chosen } = resolveRunbook({
        runbooks,
        fault: {
          vendors: namesOf(seen.vendor),
          models: namesOf(seen.model),
          code: seen.code,
          // A runbook for it would cover every code that a vendor may send.
          standardCodes: standardCodesOf(seen, knowledge).filter(
            code => code !== SAYS_NOTHING,
          ),
          info: seen.info,
        },
      });
      if (chosen?.target.type !== 'runbook') {
        return undefined;
      }
      const { id, title } = chosen.target.runbook;
      return { id, title };
    },
  };
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
