import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { Clock } from '../../model';
import { EvidenceQueries } from '../../store/queries';
import { range } from '../query';
import { StationGate } from '../stationGate';
import { traceLines } from '../trace/traceLines';

/** `/stations/{identity}/export`: as much as the range has, in bounded memory. */
export function addExportRoute(
  router: Router,
  options: { stationOf: StationGate; evidence: EvidenceQueries; clock: Clock },
): void {
  const { stationOf, evidence, clock } = options;

  router.get('/stations/:identity/export', async (req, res) => {
    const { identity } = await stationOf(req);
    const span = { identity, ...range(req, clock.now()) };
    const file = `${identity.replace(/[^\w.-]/g, '_')}.jsonl`;
    res.type('application/x-ndjson');
    res.setHeader('Content-Disposition', `attachment; filename="${file}"`);
    await pipeline(Readable.from(traceLines(evidence, span)), res);
  });
}
