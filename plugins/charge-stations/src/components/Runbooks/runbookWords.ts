import type { ApiRunbookChoice } from '@forecourt/plugin-charge-stations-common';
import type { MessagesOf } from '@forecourt/plugin-charge-stations-react';
import type { chargeStationsTranslationRef } from '../../translation';

type Words = MessagesOf<typeof chargeStationsTranslationRef.T>;
type Match = ApiRunbookChoice['match'];

/** Why a runbook fits, as the end of a sentence: "it is for vendor Bender, code GroundFailure". */
export function runbookWhy(match: Match, t: Words): string {
  const { catalog, code } = match;
  if (catalog) {
    const { level, entityRef: entity } = catalog;
    const where = t(
      level === 'model'
        ? 'runbooks.why.model_of'
        : (`runbooks.why.${level}` as const),
      { entity },
    );
    return code === undefined
      ? where
      : t('runbooks.why.forCode', { where, code: shortCode(code) });
  }
  return t('runbooks.why.own', { what: partsOf(match, t).join(', ') });
}

function partsOf({ vendor, model, code, codeIs, info }: Match, t: Words) {
  return [
    vendor !== undefined && t('runbooks.why.vendor', { vendor }),
    model !== undefined && t('runbooks.why.model', { model }),
    code !== undefined &&
      t(`runbooks.why.${codeIs ?? 'exact'}` as const, {
        code: shortCode(code),
      }),
    info !== undefined && t('runbooks.why.info', { info }),
  ].filter((part): part is string => part !== false);
}

/** The standard's codes go without the name of the standard, as everywhere. */
function shortCode(code: string): string {
  return code.replace(/^ocpp16:/, '');
}
