import { expect, Locator, Page, test } from '@playwright/test';
import path from 'node:path';
import { expectAccessible } from './accessibility';
import pictures from './pictures.json';

/** A picture that the tests make, with what it shows: the text that stands for it in the documentation. */
export type PictureName = keyof typeof pictures;

/** Something on a page. */
export type Part = (page: Page) => Locator;

interface PictureOptions {
  /** What must be there before it is taken; nothing may cover the first. */
  shows: Part[];
  /** What opens it where the address does not. */
  act?: (page: Page) => Promise<unknown>;
}

/** As large as a small laptop's. */
const SIZE = { width: 1440, height: 900 };
/** What a text has when a value was missing, or a placeholder was not filled; those of templates, `${{`, are in their logs. */
const BROKEN =
  /\bundefined\b|\bNaN\b|\[object Object\]|Invalid Date|(?<!\$)\{\{/;

/** Takes the page that is open in the light and in the dark theme, where everybody can use it; the dark one stays. */
export async function takePictures(
  page: Page,
  name: PictureName,
  options: PictureOptions,
): Promise<void> {
  const { shows, act } = options;
  await page.setViewportSize(SIZE);
  // A page of TechDocs has another one inside.
  const body = page.locator('body').first();
  // The portal follows the system's theme until somebody chooses one.
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(body).toHaveAttribute('data-theme-mode', colorScheme);
    // A change of the theme leaves open what is open.
    if (colorScheme === 'light') {
      await act?.(page);
    }
    for (const part of shows) {
      await expect(part(page)).toBeVisible();
    }
    await expect
      .poll(() => loadingIn(page), { message: 'what is being loaded' })
      .toBe(0);
    expect(await body.innerText()).not.toMatch(BROKEN);
    await nothingCovers(shows[0](page));
    await expectAccessible(page, {
      what: `${name}, ${colorScheme}`,
      rules: colorScheme === 'light' ? 'all' : 'colours',
    });
    await page.screenshot({
      path: path.join(
        test.info().project.outputDir,
        `screenshots/${name}-${colorScheme}.png`,
      ),
      animations: 'disabled',
    });
  }
}

export const heading =
  (name: string | RegExp): Part =>
  page =>
    page.getByRole('heading', { name }).first();
export const table =
  (name: string | RegExp): Part =>
  page =>
    page.getByRole('table', { name, exact: true }).first();
export const region =
  (name: string | RegExp): Part =>
  page =>
    page.getByRole('region', { name });
export const text =
  (content: string | RegExp): Part =>
  page =>
    page.getByText(content).first();

/** How much of what is in sight is still being loaded; a bar with a value tells how far a task is. */
function loadingIn(page: Page): Promise<number> {
  return page.locator('[role=progressbar]:not([aria-valuenow])').evaluateAll(
    bars =>
      bars.filter(bar => {
        const { top, bottom } = bar.getBoundingClientRect();
        return top < window.innerHeight && bottom > 0;
      }).length,
  );
}

/** The sidebar, for example: it stands beside the page, not upon it. */
async function nothingCovers(part: Locator): Promise<void> {
  const leftEdge = { x: 1, y: 8 };
  await part.click({ trial: true, position: leftEdge, timeout: 20_000 });
}
