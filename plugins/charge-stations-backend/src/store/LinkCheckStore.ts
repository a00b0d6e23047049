import { LinkCheck } from '../knowledge/links';

/** What came of asking for links, the last of each. */
export interface LinkCheckStore {
  list(): Promise<LinkCheck[]>;
  get(url: string): Promise<LinkCheck | undefined>;
  save(check: LinkCheck): Promise<void>;
}
