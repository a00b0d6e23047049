import { test } from '../support/fixtures';
import { takePictures } from '../support/pictures';
import { fleetPages, NOT_REGISTERED } from './pictures/fleetPages';
import { knowledgePages } from './pictures/knowledgePages';
import { stationPages } from './pictures/stationPages';

// Pages that need something to be done first are taken by the tests that do it.
for (const [what, pictures] of [
  ['fleet', fleetPages],
  ['knowledge', knowledgePages],
  ['stations', stationPages],
] as const) {
  test(`The pages of ${what} in the light and the dark theme`, async ({
    page,
    wscat,
  }) => {
    test.setTimeout(pictures.length * 30_000);
    await wscat(NOT_REGISTERED).prints('Unexpected server response: 404');
    for (const { name, url, ...options } of pictures) {
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(url);
        await takePictures(page, name, options);
      });
    }
  });
}
