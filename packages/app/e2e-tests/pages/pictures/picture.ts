import type { Page } from '@playwright/test';
import type { Part, PictureName } from '../../support/pictures';

/** A page of which pictures are taken. */
export interface Picture {
  name: PictureName;
  url: string;
  shows: Part[];
  act?: (page: Page) => Promise<unknown>;
}
