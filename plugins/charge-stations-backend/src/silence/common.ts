import { Group } from './cohort';

/** How many, and which share of all, for one cause rather than chance. */
const COMMON = { least: 3, share: 0.3 };
/** Of the whole fleet: then the way to us is the nearest thing that all share. */
const FLEET_WIDE = { least: 10, share: 0.5 };

/** At least three stations and 30 % of the site's connected ones. A site of one or two is never site-wide. */
export function isSiteWide(site: Group): boolean {
  return isCommon(site, COMMON);
}

/** The same of what stations of several sites share; of one site alone, the site is the nearer cause. */
export function isGroupWide(group: Group): boolean {
  return isCommon(group, COMMON) && group.silentSites > 1;
}

/** At least ten stations and half of all, of several sites. */
export function isFleetWide(fleet: Group): boolean {
  return isCommon(fleet, FLEET_WIDE) && fleet.silentSites > 1;
}

function isCommon(
  { members, silent }: Group,
  { least, share }: { least: number; share: number },
): boolean {
  const gone = silent.length + 1;
  return gone >= least && gone >= share * members;
}
