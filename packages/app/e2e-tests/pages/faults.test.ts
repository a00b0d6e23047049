import { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** Had two ground faults on connector 2 in its made-up past, and has one now. What its connector 1 does, chance decides. */
const STATION = '/catalog/default/chargestation/hbr-02';
const MONTH = `${STATION}/faults?range=30d`;
const GROUND_FAULTS = `${MONTH}&code=ocpp16:GroundFailure`;
const HOUR = 3_600_000;

const table = (page: Page) => page.getByRole('table', { name: 'Faults' });
const faultsInTable = (page: Page) =>
  table(page).getByRole('rowheader').getByRole('button');
const timeline = (page: Page) =>
  page.getByRole('application', { name: /^Fault timeline, .+ to .+/ });
const faultsInTimeline = (page: Page) =>
  timeline(page).getByRole('button', { name: /^GroundFailure on connector 2/ });
const drawer = (page: Page) =>
  page.getByRole('complementary', { name: /^Fault \d+$/ });
const preset = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Time range' })
    .getByRole('button', { name, exact: true });

/** The fault that the address names; undefined when it names none. */
function faultOf(page: Page): string | undefined {
  return new URL(page.url()).searchParams.get('fault') ?? undefined;
}

/** Hours that the address names. */
function hoursOf(page: Page): number {
  const { searchParams } = new URL(page.url());
  const at = (name: string) => Date.parse(searchParams.get(name) ?? '');
  return (at('to') - at('from')) / HOUR;
}

test('A range that is clicked is in the address, and so is the one before it', async ({
  page,
}) => {
  await page.goto(`${STATION}/faults`);
  await expect(preset(page, '24 h')).toHaveAttribute('aria-pressed', 'true');
  for (const [name, range] of [
    ['7 d', '7d'],
    ['30 d', '30d'],
    ['24 h', '24h'],
  ]) {
    await preset(page, name).click();
    await expect(page).toHaveURL(new RegExp(`[?&]range=${range}\\b`));
    await expect(preset(page, name)).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('button', { name: 'Earlier' }).click();
  await expect.poll(() => hoursOf(page)).toBe(24);
  await expect(preset(page, 'Custom')).toHaveAttribute('aria-pressed', 'true');
});

test('Timeline and table show the same faults, and both have a name', async ({
  page,
}) => {
  await page.goto(STATION);
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Faults' })
    .click();
  await preset(page, '30 d').click();
  await expect(faultsInTimeline(page)).toHaveCount(3);
  await expect(
    faultsInTable(page).filter({ hasText: 'GroundFailure' }),
  ).toHaveCount(3);

  await expect(timeline(page)).toHaveAccessibleDescription(
    /Plus and minus zoom.+connector 2: \w+, 3 faults/s,
  );
  await expect(table(page).getByRole('columnheader')).toHaveText([
    'S',
    'Code (vendor code)',
    'Where',
    'Opened',
    'Lasted',
    'Count',
    'Before it',
    'Notes',
  ]);
  for (const button of await page.getByRole('button').all()) {
    await expect(button).toHaveAccessibleName(/\S/);
  }
});

test('A fault that is clicked opens beside the timeline, in the address, down to its frames', async ({
  page,
}) => {
  await page.goto(MONTH);
  await faultsInTable(page).last().click();
  await expect(page).toHaveURL(/[?&]fault=1\b/);
  await expect(timeline(page)).toBeInViewport();
  await expect(drawer(page)).toContainText('Ground fault on connector 2, for');
  await expect(drawer(page)).toContainText(
    'The station reported that it is over.',
  );

  await drawer(page)
    .getByRole('button', { name: 'Show frame' })
    .first()
    .click();
  const frame = drawer(page).getByRole('region', { name: 'Frame' });
  await expect(frame).toContainText('"errorCode": "GroundFailure"');
  await expect(frame).toContainText('Residual current detected via sensor');
  await expect(
    drawer(page).getByRole('region', { name: 'Answer' }),
  ).toBeVisible();

  await page.reload();
  await expect(drawer(page)).toHaveAccessibleName('Fault 1');
  await drawer(page).getByRole('button', { name: 'Close' }).click();
  await expect(drawer(page)).toBeHidden();
  expect(faultOf(page)).toBeUndefined();
});

test('j and k go from fault to fault, Enter opens, Escape closes', async ({
  page,
}) => {
  await page.goto(GROUND_FAULTS);
  await expect(faultsInTable(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(faultsInTable(page).first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(faultsInTable(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toBeVisible();
  const second = faultOf(page);

  await page.keyboard.press('k');
  await expect(faultsInTable(page).first()).toBeFocused();
  await expect.poll(() => faultOf(page)).not.toBe(second);
  await page.keyboard.press('j');
  await expect.poll(() => faultOf(page)).toBe(second);

  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  expect(faultOf(page)).toBeUndefined();
  await expect(faultsInTable(page).nth(1)).toBeFocused();
});

test('The timeline can be reached and used with the keyboard', async ({
  page,
}) => {
  await page.goto(MONTH);
  await expect(faultsInTimeline(page)).toHaveCount(3);
  await page.getByRole('slider', { name: 'Range within the overview' }).focus();
  await page.keyboard.press('Tab');
  await expect(timeline(page)).toBeFocused();

  await page.keyboard.press('j');
  await expect(faultsInTimeline(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]fault=1\b/);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();

  await timeline(page).focus();
  await page.keyboard.press('+');
  await expect.poll(() => hoursOf(page)).toBeCloseTo((30 * 24) / 1.5);
  await page.keyboard.press('+');
  await expect.poll(() => hoursOf(page)).toBeCloseTo((30 * 24) / 1.5 ** 2);
  const { searchParams: zoomed } = new URL(page.url());
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => new URL(page.url()).searchParams.get('from') ?? '')
    .not.toBe(zoomed.get('from'));
  expect(hoursOf(page)).toBeCloseTo((30 * 24) / 1.5 ** 2);
  await page.keyboard.press('-');
  await expect.poll(() => hoursOf(page)).toBeCloseTo((30 * 24) / 1.5);

  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/[?&]range=30d\b/);
});

test('The wheel zooms to where the pointer is', async ({ page }) => {
  await page.goto(MONTH);
  const fault = faultsInTimeline(page).first();
  const middle = async () => {
    const { x, y, width, height } = await boxOf(fault);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const pointer = await middle();
  await page.mouse.move(pointer.x, pointer.y);
  await page.mouse.wheel(0, -300);

  await expect.poll(() => hoursOf(page)).toBeLessThan(30 * 24);
  expect(Math.abs((await middle()).x - pointer.x)).toBeLessThan(3);
  await expect(preset(page, 'Custom')).toHaveAttribute('aria-pressed', 'true');
});

test('The arrows go to what the timeline shows, which says what it is', async ({
  page,
}) => {
  await page.goto(MONTH);
  await expect(faultsInTimeline(page)).toHaveCount(3);
  const tooltip = page.getByRole('tooltip');
  await timeline(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(tooltip).toContainText('Charging session, connector 2');
  await page.keyboard.press('ArrowUp');
  await expect(tooltip).toContainText(/^connector 2: /);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(tooltip).toContainText('Charging session, connector 1');
  await page.keyboard.press('ArrowUp');
  await expect(tooltip).toContainText(/^connector 1: /);

  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(timeline(page)).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 900, height: 420 } });

  test('A finger that goes up scrolls the page over the timeline, two that part zoom', async ({
    page,
  }) => {
    await page.goto(MONTH);
    await timeline(page).scrollIntoViewIfNeeded();
    const touch = await touchOf(page);
    const before = await boxOf(timeline(page));
    const x = before.x + before.width / 2;
    const up = before.y + before.height / 2;
    await touch([[x, up]], [[x, up - 120]]);
    await expect
      .poll(async () => (await boxOf(timeline(page))).y)
      .toBeLessThan(before.y - 50);
    await expect(page).toHaveURL(/[?&]range=30d\b/);

    const { y: top, height } = await boxOf(timeline(page));
    const y = Math.max(top, 0) + Math.min(height / 2, 60);
    await touch(
      [
        [x - 50, y],
        [x + 50, y],
      ],
      [
        [x - 100, y],
        [x + 100, y],
      ],
    );
    await expect.poll(() => hoursOf(page)).toBeCloseTo(15 * 24);
    await page.getByRole('button', { name: 'Reset zoom' }).click();
    await expect(page).toHaveURL(/[?&]range=30d\b/);
  });
});

type Points = Array<[x: number, y: number]>;

/** Fingers that go from somewhere to somewhere, as the browser gets them from a screen. */
async function touchOf(page: Page) {
  const devTools = await page.context().newCDPSession(page);
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: Points,
  ) =>
    devTools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  return async (from: Points, to: Points) => {
    await send('touchStart', from);
    for (let step = 1; step <= 10; step += 1) {
      const at = (start: number, end: number) =>
        start + ((end - start) * step) / 10;
      await send(
        'touchMove',
        from.map(([x, y], id) => [at(x, to[id][0]), at(y, to[id][1])]),
      );
    }
    await send('touchEnd', []);
  };
}

async function boxOf(locator: Locator) {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error('It is not on the page');
  }
  return box;
}
