import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import type { ApiAvailabilityExportRow } from '@forecourt/plugin-charge-stations-common';
import { Router } from 'express';
import { Clock } from '../../model';
import { csvLines, jsonLines } from '../availability/csv';
import { dayRange } from '../availability/dayRange';
import { exportRows } from '../availability/exportRows';
import { text } from '../query';
import { StationAccess } from '../StationAccess';
import { Availability, MOST_DAYS, profileOf } from './availability';

const COLUMNS = [
  'profile',
  'timeZone',
  'from',
  'to',
  'identity',
  'port',
  'entityRef',
  'site',
  'owner',
  'model',
  'figure',
  'coverage',
  'upMinutes',
  'degradedMinutes',
  'downMinutes',
  'unknownMinutes',
  'unknownOursMinutes',
  'plannedMinutes',
  'excludedMinutes',
  'outsideMinutes',
  'outageMinutes',
  'excludedOutageMinutes',
  'openings',
  'rolledUpTo',
] as const satisfies ReadonlyArray<keyof ApiAvailabilityExportRow>;

/** `/availability/export`: what an operator reports, however many ports there are, in bounded memory. */
export function addAvailabilityExportRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    availability: Availability;
    clock: Clock;
  },
): void {
  const { httpAuth, access, availability, clock } = options;
  const { sums, timeZone } = availability;

  router.get('/availability/export', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    const now = clock.now();
    const profile = profileOf(availability, req);
    const days = dayRange(req, { now, timeZone, most: MOST_DAYS });
    const stations = await sums.listStations({
      site: text(req, 'site'),
      owner: text(req, 'owner'),
      model: text(req, 'model'),
      visible: await access.visibleEntities(credentials),
    });
    const rows = exportRows({ sums, stations, profile, days, timeZone, now });
    const format = text(req, 'format') === 'json' ? 'json' : 'csv';
    const file = `availability-${profile.id}-${days.from}-${days.to}.${format}`;
    res.type(format === 'json' ? 'application/json' : 'text/csv');
    res.setHeader('Content-Disposition', `attachment; filename="${file}"`);
    await pipeline(
      Readable.from(
        format === 'json' ? jsonLines(rows) : csvLines(COLUMNS, rows),
      ),
      res,
    );
  });
}
