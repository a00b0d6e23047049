/** The address of another page that a runbook names, relative to its own in the docs; undefined where it has none. */
export type DocsAddress = (path: string) => string | undefined;

/**
 * Where a link in a runbook leads: addresses of the web and of the portal stay, pages beside the runbook are those of
 * TechDocs. The empty text where it leads nowhere.
 */
export function runbookLink(
  href: string,
  docs: { path: string; addressOf: DocsAddress } | undefined,
): string {
  if (/^(https?:\/\/|mailto:)/i.test(href) || /^\/(?![/\\])/.test(href)) {
    return href;
  }
  if (!docs || /^([a-z][a-z0-9+.-]*:|[/\\#])/i.test(href)) {
    return '';
  }
  const { pathname, hash } = new URL(href, `http://docs/${docs.path}`);
  const page = pathname.slice(1).replace(/(^|\/)index\.md$|\.md$/, '$1');
  const address = docs.addressOf(page.replace(/\/$/, ''));
  return address === undefined ? '' : `${address}${hash}`;
}

/** Headings as many levels deeper, so that they are below the one they stand under; code is left alone. */
export function deeperHeadings(markdown: string, levels: number): string {
  let inCode = false;
  return markdown
    .split('\n')
    .map(line => {
      if (/^ {0,3}(```|~~~)/.test(line)) {
        inCode = !inCode;
      }
      return inCode
        ? line
        : line.replace(/^(#{1,6})(?= )/, marks =>
            '#'.repeat(Math.min(6, marks.length + levels)),
          );
    })
    .join('\n');
}
