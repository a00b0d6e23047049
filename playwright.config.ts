import { defineConfig } from '@playwright/test';
import { generateProjects } from '@backstage/e2e-test-utils/playwright';

/** Finds the `e2e-tests` folders of all packages. They share one portal, so they run one after the other. */
export default defineConfig({
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  fullyParallel: false,
  reporter: process.env.CI ? [['list'], ['json']] : [['list']],
  globalSetup: './packages/app/e2e-tests/support/startPortal.ts',
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
  projects: generateProjects(),
});
