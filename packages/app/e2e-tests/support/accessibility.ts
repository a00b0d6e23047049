import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Levels A and AA of WCAG 2.1, as far as a program can tell. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** What a theme decides; the rest is the same in each. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Of Backstage, which alone can mend it. Our own buttons, lists and bars are of MUI 5, whose classes begin with `v5-`. */
const KNOWN_PROBLEMS = [
  // The link in the sidebar shows how many notifications there are, which its name leaves out.
  /^label-content-name-mismatch: .*<a aria-label="Notifications"/s,
  // The tab of a page's header that is chosen names a panel which is nowhere.
  /^aria-valid-attr-value: .*<a class="bui-Tab /s,
  // What a group says of itself is faint on a dark card.
  /^color-contrast: .*<span class="bui-Text /s,
  // The catalog's table has buttons within the buttons that sort it, and a heading within a heading.
  /^nested-interactive: .*<span class="MuiButtonBase-root MuiTableSortLabel/s,
  /^heading-order: .*PluginCatalogTableToolbar/s,
  // The numbers on a group's page are headings of no order.
  /^heading-order: .*PluginOrgComponentsGrid/s,
  // The list of search results is a list to the eye alone, and its dialog is none by its role.
  /^listitem: .*<li class="MuiListItem-root/s,
  /^aria-allowed-attr: .*"Search Modal"/s,
  // The log of a template is faint, and its lines are rows of no table; a button and the bar above have no name.
  /BackstageLogViewer/,
  /^button-name: .*<button class="MuiButtonBase-root MuiIconButton-root/s,
  /^aria-progressbar-name: .*<div class="MuiLinearProgress-root/s,
];

export interface AccessibleOptions {
  /** What the page is called in a failure. */
  what: string;
  /** `colours`: what another theme may change, where all was looked at in one. */
  rules: 'all' | 'colours';
}

/** Fails with each element that breaks WCAG 2.1 AA, and the rule; the test goes on. */
export async function expectAccessible(
  page: Page,
  options: AccessibleOptions,
): Promise<void> {
  const { what, rules } = options;
  await endTransitions(page);
  const { violations } = await new AxeBuilder({ page })
    // Nothing of others is framed in; without this each look would open a page of its own.
    .setLegacyMode()
    .options({
      ...(rules === 'all'
        ? {
            runOnly: { type: 'tag', values: STANDARD },
            // Not of the standard, which asks nothing of the order of headings.
            rules: { 'heading-order': { enabled: true } },
          }
        : { runOnly: COLOURS }),
      resultTypes: ['violations'],
    })
    .analyze();
  const problems = violations
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id}: ${target.join(' ')} ${html}\n${failureSummary}`,
      ),
    )
    .filter(problem => !KNOWN_PROBLEMS.some(known => known.test(problem)));
  expect.soft(problems, `what breaks WCAG 2.1 AA: ${what}`).toEqual([]);
}

/** Another theme fades in, and halfway there no contrast is what it will be. */
function endTransitions(page: Page): Promise<void> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(animation => animation instanceof CSSTransition)
      .forEach(transition => transition.finish()),
  );
}
