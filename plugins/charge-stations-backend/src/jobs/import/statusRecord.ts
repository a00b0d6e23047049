import { EvidenceRef, RecordInput, STATUS_ROW } from '../../model';
import { Mask, maskText } from '../../protocol';
import { ImportedStatus } from './importLine';

/**
 * A status that another central system stored: the row in place of a frame, and the event that its frame
 * would have made. Some of those rows no station ever sent, because SteVe adds them after transactions; which
 * ones they are, the table does not say.
 */
export function statusRecord(
  item: ImportedStatus,
  options: { ref: EvidenceRef; mask: Mask },
): RecordInput {
  const { connectorId, status, errorCode, info, vendorId, vendorErrorCode } =
    item;
  const { reportedAt } = item;
  const common = {
    ...options.ref,
    identity: item.identity,
    source: 'import',
    receivedAt: item.at,
  } as const;
  const masked = (text: string | null) =>
    text === null ? null : maskText(text, options.mask);
  return {
    evidence: {
      ...common,
      kind: 'frame',
      protocol: item.protocol,
      direction: 'fromStation',
      messageKind: 'unknown',
      messageId: null,
      action: 'StatusNotification',
      raw: maskText(item.raw, options.mask),
      encoding: 'text',
      answer: null,
      violations: [
        {
          rule: STATUS_ROW,
          message:
            'No frame: a row of the table connector_status of SteVe, under the names of its columns.',
        },
      ],
    },
    events: [
      {
        ...common,
        type: 'status',
        reportedAt,
        reportedTime: item.at,
        retransmission: false,
        evseId: null,
        connectorId,
        status,
        errorCode,
        info: masked(info),
        vendorId,
        vendorErrorCode,
      },
    ],
  };
}
