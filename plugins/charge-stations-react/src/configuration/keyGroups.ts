import {
  parseVariableKey,
  type ApiConfigurationChange,
  type ApiConfigurationMeaning,
} from '@forecourt/plugin-charge-stations-common';

/** A key of a configuration, with what is known of it. */
export interface MeantKey {
  key: string;
  attribute?: ApiConfigurationChange['attribute'];
  meaning?: ApiConfigurationMeaning;
}

/** Keys that belong together. */
export interface KeyGroup<Item> {
  id: string;
  /** Absent of keys that belong to nothing. */
  title?: string;
  /** What of it is shown; never nothing. */
  shown: Item[];
  /** All of it, to count. */
  all: Item[];
}

/**
 * Tells a key from all others of a configuration.
 *
 * @public
 */
export function keyId({
  key,
  attribute,
}: Pick<MeantKey, 'key' | 'attribute'>): string {
  return attribute ? `${key} (${attribute})` : key;
}

/**
 * Groups keys as their sources do, in the order of those, and leaves out what is not shown. Keys of OCPP 2.x that no
 * source groups are with their component.
 */
export function keyGroups<Item extends MeantKey>(
  items: readonly Item[],
  isShown: (item: Item) => boolean,
): KeyGroup<Item>[] {
  const groups = new Map<string, KeyGroup<Item>>();
  for (const item of items) {
    const { id, title } = groupOf(item);
    const group = groups.get(id) ?? { id, title, shown: [], all: [] };
    group.all.push(item);
    if (isShown(item)) {
      group.shown.push(item);
    }
    groups.set(id, group);
  }
  return [...groups.values()]
    .filter(group => group.shown.length > 0)
    .map(group => ({ ...group, shown: inOrder(group.shown) }))
    .sort(byPlace);
}

/** Whether a key, what it means or one of its values has the text in it; every key has none. */
export function matchesSearch(
  { key, meaning }: MeantKey,
  search: string,
  values: ReadonlyArray<string | undefined>,
): boolean {
  const wanted = search.trim().toLowerCase();
  return (
    wanted === '' ||
    [
      key,
      meaning?.key,
      meaning?.meaning,
      meaning?.group?.title,
      ...(meaning?.aliases ?? []),
      ...values,
    ].some(text => text?.toLowerCase().includes(wanted))
  );
}

const OTHERS = 'others';

function groupOf({
  key,
  meaning,
}: MeantKey): Pick<KeyGroup<never>, 'id' | 'title'> {
  if (meaning?.group) {
    return meaning.group;
  }
  const component = parseVariableKey(key)?.component;
  return component
    ? { id: `component ${component.toLowerCase()}`, title: component }
    : { id: OTHERS };
}

function placeOf({ meaning }: MeantKey): number {
  return meaning?.position ?? Infinity;
}

function inOrder<Item extends MeantKey>(items: Item[]): Item[] {
  return [...items].sort((one, other) => {
    const [place, otherPlace] = [placeOf(one), placeOf(other)];
    return place === otherPlace
      ? keyId(one).localeCompare(keyId(other), 'en', { numeric: true })
      : place - otherPlace;
  });
}

/** By the first key that is known of each, those without a title last. */
function byPlace(one: KeyGroup<MeantKey>, other: KeyGroup<MeantKey>): number {
  const [place, otherPlace] = [one, other].map(({ all }) =>
    Math.min(...all.map(placeOf)),
  );
  if (place !== otherPlace) {
    return place - otherPlace;
  }
  if (!one.title || !other.title) {
    return Number(!one.title) - Number(!other.title);
  }
  return one.title.localeCompare(other.title, 'en');
}
