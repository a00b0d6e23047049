import {
  ApiCodeExplanation,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { doubtsOf } from '../doubtsOf';
import { Knowledge } from '../schema';
import { cite } from '../specifications/cite';

/** Types of security events: `security:TamperDetectionActivated`. */
export function securityCodes(
  knowledge: Knowledge,
  version?: OcppVersion,
): ApiCodeExplanation[] {
  const family = knowledge.taxonomies?.security;
  return Object.entries(knowledge.securityEvents ?? {}).map(
    ([type, known]) => ({
      code: `security:${type}`,
      isKnown: true,
      title: type,
      taxonomy: { id: 'security', title: family?.title ?? 'security' },
      meaning: known.meaning,
      remark: known.remark,
      critical: known.critical as Record<string, boolean> | undefined,
      responsible: [],
      aliases: known.aliases ?? [],
      references: cite(
        knowledge,
        known.references ?? family?.references,
        version,
      ),
      variants: [],
      ...doubtsOf(known),
    }),
  );
}
