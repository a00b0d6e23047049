import { expect, test as base } from '@playwright/test';
import { Wscat } from './wscat';

interface Fixtures {
  /** Starts wscat as a station; it ends with the test. */
  wscat: (identity: string, protocol?: string) => Wscat;
  /** Errors in the console that belong to what a test does. */
  expectedErrors: RegExp[];
  /** Errors in the browser's console fail the test, but for `KNOWN_ERRORS` and the expected. */
  consoleIsQuiet: void;
}

/** Of Backstage and the libraries that it is made with, in its development build. */
const KNOWN_ERRORS = [
  /findDOMNode is deprecated/,
  /Support for defaultProps will be removed/,
  // The catalog's own list of entities.
  /Each child in a list should have a unique "key" prop.*ExtensionBoundary/s,
  /validateDOMNesting.*<h2> h5/s,
];

export const test = base.extend<Fixtures>({
  wscat: async ({}, provide) => {
    const started: Wscat[] = [];
    await provide((identity, protocol) => {
      const wscat = new Wscat(identity, protocol);
      started.push(wscat);
      return wscat;
    });
    await Promise.all(started.map(wscat => wscat.quit()));
  },

  expectedErrors: [[], { option: true }],

  consoleIsQuiet: [
    async ({ expectedErrors, page }, provide) => {
      const errors: string[] = [];
      page.on('console', message => {
        if (message.type() === 'error') {
          errors.push(message.text());
        }
      });
      page.on('pageerror', error => errors.push(String(error)));
      await provide();
      expect(
        errors.filter(
          error =>
            ![...KNOWN_ERRORS, ...expectedErrors].some(it => it.test(error)),
        ),
        'errors in the console',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
