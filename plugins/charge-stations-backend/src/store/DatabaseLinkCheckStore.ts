import { Knex } from 'knex';
import { LinkCheck } from '../knowledge/links';
import { LinkCheckStore } from './LinkCheckStore';
import { BigIntValue, toNumber } from './rows/values';

interface LinkCheckRow {
  url: string;
  state: LinkCheck['state'];
  status_code: number | null;
  final_url: string | null;
  moved_to: string | null;
  reason: string | null;
  checked_at: BigIntValue;
  failures: number;
  failed_on: string | null;
}

/** {@link LinkCheckStore} over the table `link_checks`. */
export class DatabaseLinkCheckStore implements LinkCheckStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseLinkCheckStore {
    return new DatabaseLinkCheckStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async list(): Promise<LinkCheck[]> {
    const rows: LinkCheckRow[] = await this.#database('link_checks').orderBy(
      'url',
    );
    return rows.map(fromRow);
  }

  async get(url: string): Promise<LinkCheck | undefined> {
    const row = await this.#database<LinkCheckRow>('link_checks')
      .where({ url })
      .first();
    return row && fromRow(row);
  }

  async save(check: LinkCheck): Promise<void> {
    await this.#database('link_checks')
      .insert(toRow(check))
      .onConflict('url')
      .merge();
  }
}

function toRow(check: LinkCheck): LinkCheckRow {
  return {
    url: check.url,
    state: check.state,
    status_code: check.statusCode,
    final_url: check.finalUrl,
    moved_to: check.movedTo,
    reason: check.reason,
    checked_at: check.checkedAt,
    failures: check.failures,
    failed_on: check.failedOn,
  };
}

function fromRow(row: LinkCheckRow): LinkCheck {
  return {
    url: row.url,
    state: row.state,
    statusCode: row.status_code,
    finalUrl: row.final_url,
    movedTo: row.moved_to,
    reason: row.reason,
    checkedAt: toNumber(row.checked_at),
    failures: row.failures,
    failedOn: row.failed_on,
  };
}
