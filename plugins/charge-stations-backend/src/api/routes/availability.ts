import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  ApiAvailability,
  ApiAvailabilityDays,
} from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { AvailabilityProfile, Clock } from '../../model';
import { AvailabilityStore, WindowsOf } from '../../store';
import { AvailabilityQueries, PortDaySums } from '../../store/queries';
import { dayRange } from '../availability/dayRange';
import { dayFigure } from '../availability/figures';
import { AvailabilityGrouping, groupPorts } from '../availability/portGroups';
import { presentGroup, presentProfile } from '../availability/present';
import { readPorts, worstFirst } from '../availability/readPorts';
import { choice, pageOf, text } from '../query';
import { StationAccess } from '../StationAccess';

/** More than three years, leap ones among them. */
export const MOST_DAYS = 1_100;

/** Days of many ports, and of those of one station. */
const MOST_BARS = 92;
const MOST_BARS_OF_STATION = 400;

/** What the routes of availability ask. */
export interface Availability {
  sums: AvailabilityQueries;
  history: Pick<AvailabilityStore, 'readHistory'>;
  windowsOf: WindowsOf;
  profiles: AvailabilityProfile[];
  /** In which days begin. */
  timeZone: string;
}

/** `/availability`, its days and profiles: figures by rulebook, of what the caller may see. */
export function addAvailabilityRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    availability: Availability;
    clock: Clock;
  },
): void {
  const { httpAuth, access, availability, clock } = options;
  const { timeZone, profiles, sums } = availability;

  router.get('/availability/profiles', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    res.json({
      items: profiles.map(profile => presentProfile(profile, timeZone)),
    });
  });

  router.get('/availability', async (req, res) => {
    const by = choice<AvailabilityGrouping>(req, 'by') ?? 'port';
    const asked = await ask(req, MOST_DAYS);
    const { applied, ports, isComplete, rolledUpTo } = await readPorts(asked);
    const { items, pageInfo } = pageOf(
      req,
      worstFirst(groupPorts(ports, by), applied),
    );
    const answer: ApiAvailability = {
      ...head(asked),
      items: items.map(group => presentGroup(group, by, applied)),
      total: presentGroup({ key: 'total', ports }, 'fleet', applied),
      pageInfo,
      isComplete,
      rolledUpTo,
    };
    res.json(answer);
  });

  router.get('/availability/days', async (req, res) => {
    const most = text(req, 'identity') ? MOST_BARS_OF_STATION : MOST_BARS;
    const asked = await ask(req, most);
    const read = await readPorts(asked);
    const { items, pageInfo } = pageOf(
      req,
      worstFirst(groupPorts(read.ports, 'port'), read.applied),
    );
    const days = await sums.readDays({
      ...asked.days,
      identities: [
        ...new Set(items.map(({ ports: [{ sums: of }] }) => of.identity)),
      ],
    });
    const byPort = daysByPort(days);
    const answer: ApiAvailabilityDays = {
      ...head(asked),
      items: items.map(group => {
        const { key, title, ref, figure, coverage } = presentGroup(
          group,
          'port',
          read.applied,
        );
        const { identity, port } = group.ports[0].sums;
        return {
          key,
          ...(title === undefined ? {} : { title }),
          ...(ref === undefined ? {} : { ref }),
          identity,
          port,
          figure,
          coverage,
          days: (byPort.get(`${identity} ${port}`) ?? []).map(day =>
            presentDay(asked.profile, day),
          ),
        };
      }),
      pageInfo,
      isComplete: read.isComplete,
      rolledUpTo: read.rolledUpTo,
    };
    res.json(answer);
  });

  async function ask(req: Request, most: number) {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const identity = text(req, 'identity');
    const port = text(req, 'port');
    if (port !== undefined && identity === undefined) {
      throw new InputError('port needs identity: each station has its own');
    }
    const now = clock.now();
    return {
      sums,
      timeZone,
      now,
      port,
      profile: profileOf(availability, req),
      days: dayRange(req, { now, timeZone, most }),
      filter: {
        identity,
        site: text(req, 'site'),
        owner: text(req, 'owner'),
        model: text(req, 'model'),
        visible: await access.visibleEntities(credentials),
      },
    };
  }
}

/** The profile that a request names. */
export function profileOf(
  { profiles }: Pick<Availability, 'profiles'>,
  req: Request,
): AvailabilityProfile {
  const id = text(req, 'profile') ?? profiles[0].id;
  const profile = profiles.find(known => known.id === id);
  if (!profile) {
    throw new InputError(
      `There is no profile ${JSON.stringify(id)}, only ${profiles
        .map(known => known.id)
        .join(', ')}`,
    );
  }
  return profile;
}

function head(asked: {
  profile: AvailabilityProfile;
  days: { from: string; to: string };
  timeZone: string;
}) {
  const { profile, days, timeZone } = asked;
  return { profile: presentProfile(profile, timeZone), timeZone, ...days };
}

function daysByPort(days: PortDaySums[]): Map<string, PortDaySums[]> {
  const byPort = new Map<string, PortDaySums[]>();
  for (const day of days) {
    const key = `${day.identity} ${day.port}`;
    byPort.set(key, [...(byPort.get(key) ?? []), day]);
  }
  return byPort;
}

function presentDay(profile: AvailabilityProfile, sums: PortDaySums) {
  const { day, millis, openings } = sums;
  const { value, coverage } = dayFigure(profile, millis);
  return { day, figure: value, coverage, millis, openings };
}
