import { Notice } from '../model';

/** What people were told and that is not over yet. */
export interface NoticeStore {
  list(): Promise<Notice[]>;
  /** Adds it, or replaces the one with its key. */
  put(notice: Notice): Promise<void>;
  remove(key: string): Promise<void>;
}
