import { randomUUID } from 'node:crypto';
import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { NotAllowedError, toError } from '@backstage/errors';
import { EvidenceRecorder, RecordInput, SecurityNotice } from '../model';

/** As many kinds of notice as are told of in a minute: a flood from everywhere costs no further. */
const MOST_TOLD = 1000;

export interface SecurityNoticesOptions {
  auditor: AuditorService;
  recorder: Pick<EvidenceRecorder, 'record'>;
  /** Where it is known which stations have history. */
  stations: {
    get(identity: string): Promise<{ summary: unknown | null } | undefined>;
  };
  logger: LoggerService;
  createId?: () => string;
}

/**
 * Takes what the listener notices at handshakes to the audit log and, where the station has history,
 * into it as evidence of our own. The same thing is told once a minute, however often it is tried.
 */
export class SecurityNotices {
  readonly #options: SecurityNoticesOptions;
  /** What all its evidence has in place of a connection. */
  readonly #runId: string;
  readonly #told = new Set<string>();
  #nextSeq = 0;

  constructor(options: SecurityNoticesOptions) {
    const { createId = randomUUID } = options;
    this.#options = options;
    this.#runId = `notices:${createId()}`;
  }

  add(notice: SecurityNotice): void {
    const { type, identity, remoteAddress } = notice;
    const key = JSON.stringify([type, identity, remoteAddress]);
    if (this.#told.has(key) || this.#told.size >= MOST_TOLD) {
      return;
    }
    this.#told.add(key);
    this.#tell(notice).catch(error =>
      this.#options.logger.error(
        'A security event could not be recorded',
        toError(error),
      ),
    );
  }

  /** To be called every minute. */
  forget(): void {
    this.#told.clear();
  }

  async #tell(notice: SecurityNotice): Promise<void> {
    const { auditor, recorder, stations } = this.#options;
    const { type, identity, remoteAddress, detail } = notice;
    const event = await auditor.createEvent({
      eventId: 'station-handshake',
      severityLevel: 'medium',
      meta: { type, identity, remoteAddress },
    });
    await event.fail({ error: new NotAllowedError(detail) });
    if (identity !== null && (await stations.get(identity))?.summary) {
      await recorder.record(this.#evidenceOf({ ...notice, identity }));
    }
  }

  #evidenceOf(notice: SecurityNotice & { identity: string }): RecordInput {
    const { identity, type, detail, remoteAddress, at } = notice;
    const evidence = {
      identity,
      connectionId: this.#runId,
      seq: this.#nextSeq,
      source: 'live' as const,
      receivedAt: at,
    };
    this.#nextSeq += 1;
    return {
      evidence: { kind: 'listener', ...evidence },
      events: [
        {
          type: 'listenerSecurity',
          ...evidence,
          reportedAt: null,
          reportedTime: null,
          retransmission: false,
          securityType: type,
          detail,
          remoteAddress,
        },
      ],
    };
  }
}
