// Measures in a browser how long the Faults tab of a busy station takes to draw 30 days, from another tab and from the
// permalink, and how long frames take while one drags it. The portal must run; docs/performance.md says how to fill it.
// Options: --busy and --empty name the entities (default bench-001 and bench-002), --runs (default 20).
/* eslint-disable no-console */
'use strict';

const { parseArgs } = require('node:util');
const { chromium } = require('@playwright/test');

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    busy: { type: 'string', default: 'bench-001' },
    empty: { type: 'string', default: 'bench-002' },
    runs: { type: 'string', default: '20' },
    screenshot: { type: 'string' },
  },
});

const shareOf = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};
const told = values =>
  `median ${shareOf(values, 0.5).toFixed(0)} ms, p95 ${shareOf(
    values,
    0.95,
  ).toFixed(0)} ms, of ${values.length}`;

/** Waits until nothing that was asked for is still to be answered. */
async function quiet(page, pending) {
  do {
    await page.waitForTimeout(100);
  } while (pending.size > 0);
}

/** Runs in each page: waits for the frame in which the timeline, or that there is nothing in it, is drawn. */
function defineUntilDrawn() {
  window.untilDrawn_ = async () => {
    const isDrawn = () =>
      document.querySelector('svg[role="application"] [data-fact]') ||
      document.body?.textContent.includes('Nothing was reported in this range');
    do {
      await new Promise(requestAnimationFrame);
    } while (!isDrawn());
    await new Promise(requestAnimationFrame);
  };
}

function watchRequests(page) {
  const pending = new Set();
  page.on('request', request => {
    if (request.url().includes('/api/')) {
      pending.add(request);
    }
  });
  page.on('requestfinished', request => pending.delete(request));
  page.on('requestfailed', request => pending.delete(request));
  return pending;
}

/**
 * From going to the tab to the frame in which its 30 days are drawn, and when in it the last answer about a
 * timeline came. Between two openings another tab is shown whose questions are small.
 */
async function openings(page, pending, entity, runs) {
  const base = `${options.url}/catalog/default/chargestation/${entity}`;
  await page.goto(`${base}/faults?range=30d`);
  const enter = page.getByRole('button', { name: 'Enter' });
  const picker = page.getByRole('button', { name: '30 d' });
  await enter.or(picker).first().waitFor({ timeout: 60_000 });
  if (await enter.isVisible()) {
    await enter.click();
  }
  await picker.waitFor({ timeout: 60_000 });
  const times = [];
  const answers = [];
  let questions = 0;
  // The first is not counted: it loads the code of the tab.
  for (let run = 0; run <= runs; run += 1) {
    await quiet(page, pending);
    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Overview' })
      .click();
    await picker.waitFor({ state: 'detached' });
    await quiet(page, pending);
    const opened = await page.evaluate(async () => {
      performance.clearResourceTimings();
      const began = performance.now();
      history.back();
      await window.untilDrawn_();
      const drawn = performance.now() - began;
      // Those that were dropped before they were answered count as well: they cost the backend the same.
      const asked = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/timeline?'));
      return {
        drawn,
        answer: Math.max(
          0,
          ...asked.map(({ responseEnd }) => responseEnd - began),
        ),
        questions: asked.length,
      };
    });
    if (run > 0) {
      times.push(opened.drawn);
      answers.push(opened.answer);
      questions = Math.max(questions, opened.questions);
    }
  }
  return `${told(times)}; its last answer came after: ${told(
    answers,
  )}; timelines asked for: ${questions}`;
}

/** From the start of a whole load of the permalink, as one opens it in another browser tab, to the drawn 30 days. */
async function loads(page, pending, runs) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    await quiet(page, pending);
    await page.reload({ waitUntil: 'commit' });
    times.push(
      await page.evaluate(async () => {
        await window.untilDrawn_();
        return performance.now();
      }),
    );
  }
  return told(times);
}

/** The times between frames while a mouse drags the timeline to and fro. */
async function panning(page) {
  const picture = page.locator('svg[role="application"]');
  const box = await picture.boundingBox();
  const y = box.y + box.height / 2;
  const middle = box.x + box.width / 2;
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const tick = now => {
      window.frames_.push(now - last);
      last = now;
      window.frameRequest_ = requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.mouse.move(middle, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(middle + 200 * Math.sin(step / 12), y);
    await page.waitForTimeout(8);
  }
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.frameRequest_);
    return window.frames_.slice(2);
  });
  await page.mouse.up();
  return frames;
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.FORECOURT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
    });
    await page.addInitScript(defineUntilDrawn);
    const pending = watchRequests(page);
    const runs = Number(options.runs);
    const empty = await openings(page, pending, options.empty, runs);
    console.log(`30 days of an empty station (the floor): ${empty}`);
    console.log(
      `the same, as a permalink: ${await loads(page, pending, runs)}`,
    );
    const busy = await openings(page, pending, options.busy, runs);
    console.log(`30 days of a busy station: ${busy}`);
    console.log(
      `the same, as a permalink: ${await loads(page, pending, runs)}`,
    );
    await quiet(page, pending);
    const shapes = await page
      .locator('svg[role="application"] [data-fact]')
      .count();
    console.log(`shapes in the picture: ${shapes}`);
    if (options.screenshot) {
      await page.screenshot({ path: options.screenshot });
    }
    console.log(`frames while panning: ${told(await panning(page))}`);
  } finally {
    await browser.close();
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
