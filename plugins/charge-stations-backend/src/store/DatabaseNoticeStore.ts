import { Knex } from 'knex';
import { Notice } from '../model';
import { NoticeStore } from './NoticeStore';
import { fromNoticeRow, NoticeRow, toNoticeRow } from './rows';

export class DatabaseNoticeStore implements NoticeStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseNoticeStore {
    return new DatabaseNoticeStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async list(): Promise<Notice[]> {
    const rows = await this.#table().orderBy('key');
    return rows.map(fromNoticeRow);
  }

  async put(notice: Notice): Promise<void> {
    await this.#table().insert(toNoticeRow(notice)).onConflict('key').merge();
  }

  async remove(key: string): Promise<void> {
    await this.#table().where({ key }).delete();
  }

  #table() {
    return this.#database<NoticeRow>('notifications_sent');
  }
}
