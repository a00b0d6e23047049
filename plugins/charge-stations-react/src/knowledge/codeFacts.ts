import type { ApiCodeExplanation } from '@forecourt/plugin-charge-stations-common';
import type { Translate } from '../translation';

/** One thing that is known of a code, in words. */
export interface CodeFact {
  name: string;
  value: string;
  /** Nobody has seen it confirmed, while the rest is. */
  isUnverified: boolean;
}

/** What is known of a code, in the order in which somebody on call asks. */
export function codeFacts(
  explanation: ApiCodeExplanation,
  t: Translate,
): CodeFact[] {
  const { variant, variants, sent } = explanation;
  const here = variants.find(({ id }) => id === variant);
  const values = {
    variant: here && `${here.title} (${here.vendor.title})`,
    meaning: explanation.meaning,
    advice: adviceOf(explanation, t),
    recovery: explanation.recovery,
    resolvedBy: explanation.resolvedBy,
    responsible: explanation.responsible
      .map(party => t(`knowledge.responsible.${party}`))
      .join(', '),
    stopsCharging: yesOrNo(explanation.stopsCharging, t),
    legalStatuses: explanation.legalStatuses?.join(', '),
    critical: criticalIn(explanation, t),
    remark: explanation.remark,
    sent: sent && sentWords(sent),
  };
  return Object.entries(values).flatMap(([field, value]) =>
    value
      ? {
          name: t(`knowledge.facts.${field as keyof typeof values}`),
          value,
          isUnverified: explanation.unverified.includes(field),
        }
      : [],
  );
}

function adviceOf(
  { advice, needsSiteVisit }: ApiCodeExplanation,
  t: Translate,
): string | undefined {
  return advice ?? (needsSiteVisit ? t('knowledge.siteVisit') : undefined);
}

function yesOrNo(value: boolean | undefined, t: Translate) {
  return value === undefined
    ? undefined
    : t(value ? 'knowledge.yes' : 'knowledge.no');
}

function criticalIn({ critical }: ApiCodeExplanation, t: Translate) {
  if (!critical) {
    return undefined;
  }
  const versions = Object.entries(critical).flatMap(([version, isCritical]) =>
    isCritical ? `OCPP ${version}` : [],
  );
  return versions.join(', ') || t('knowledge.never');
}

function sentWords(sent: NonNullable<ApiCodeExplanation['sent']>): string {
  const { errorCode, vendorErrorCode, info } = sent;
  return [errorCode, vendorErrorCode, info && `“${info}”`]
    .filter(Boolean)
    .join(', ');
}
