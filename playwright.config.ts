import { defineConfig } from '@playwright/test';

/**
 * `portal`: a browser on what `npm start` starts. `clients`: stations that nobody here wrote, against a
 * backend of their own. One after the other, because each needs most of a small machine.
 */
export default defineConfig({
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may need a second try; CI names every test that did.
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  fullyParallel: false,
  reporter: process.env.CI ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: 'http://localhost:3000',
    launchOptions: {
      executablePath: process.env.FORECOURT_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        // Chromium's own sandbox does not start as root, which CI is.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  outputDir: 'test-results',
  projects: [
    { name: 'clients', testDir: 'packages/backend/e2e-tests' },
    {
      name: 'start portal',
      testDir: 'packages/app/e2e-tests',
      testMatch: 'support/portal.setup.ts',
      teardown: 'stop portal',
    },
    {
      name: 'stop portal',
      testDir: 'packages/app/e2e-tests',
      testMatch: 'support/portal.teardown.ts',
    },
    {
      name: 'portal',
      testDir: 'packages/app/e2e-tests',
      dependencies: ['start portal'],
    },
  ],
});
