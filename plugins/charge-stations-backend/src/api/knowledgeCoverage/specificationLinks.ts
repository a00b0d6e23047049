import { SpecificationLink } from '../../knowledge/links';
import { Knowledge } from '../../model';

/** The documents of packs that have an address of the web, each address once. */
export function specificationLinks({
  specifications = {},
}: Pick<Knowledge, 'specifications'>): SpecificationLink[] {
  const links = Object.entries(specifications).flatMap(([id, known]) => {
    const { url, title = id, state = 'unverified', supersededBy } = known;
    if (!url || !/^https?:/.test(url)) {
      return [];
    }
    const successor =
      supersededBy && (specifications[supersededBy]?.title ?? supersededBy);
    return [
      { id, title, url, state, ...(successor && { supersededBy: successor }) },
    ];
  });
  return [...new Map(links.map(link => [link.url, link])).values()];
}
