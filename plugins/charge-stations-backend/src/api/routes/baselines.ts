import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  type ApiConfigurationBaseline,
  type ApiConfigurationBaselineDetail,
  type ApiConfigurationBaselineInput,
  type ApiConfigurationBaselinePage,
  type ApiConfigurationCompliance,
  type ApiConfigurationComplianceHistory,
  chargeStationsBaselineUpdatePermission,
} from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { ComplianceState, KeyCompliance } from '../../configuration';
import { Clock } from '../../model';
import { decodeCursor, encodeCursor } from '../../store/queries';
import { callerOf } from '../caller';
import { Baselines, KnownBaseline } from '../configuration/Baselines';
import { Compliance } from '../configuration/Compliance';
import { ConfigurationSides } from '../configuration/ConfigurationSides';
import { FleetCompliance } from '../configuration/FleetCompliance';
import { judgeHistory } from '../configuration/complianceHistory';
import { toIso } from '../present';
import { choice, fleetFilter, page, pageOf, time } from '../query';
import { StationAccess } from '../StationAccess';
import { StationGate } from '../stationGate';
import { audit } from './audited';
import { Configuration } from './configuration';

/** `/configuration/baselines`, and how a station stands against them. */
export function addBaselineRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    auditor: AuditorService;
    stationOf: StationGate;
    configuration: Configuration;
    baselines: Baselines;
    compliance: Compliance;
    clock: Clock;
  },
): void {
  const { access, auditor, baselines, clock, compliance, httpAuth } = options;
  const { stationOf, configuration } = options;
  const sides = new ConfigurationSides({ store: configuration.store, clock });
  const fleet = new FleetCompliance({
    ...configuration,
    configurations: configuration.queries,
    baselines,
    compliance,
  });

  const editor = async (req: Request) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await access.require(credentials);
    await access.require(credentials, chargeStationsBaselineUpdatePermission);
    return callerOf(credentials.principal);
  };

  router.get('/configuration/baselines', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const { items, pageInfo } = pageOf(req, await baselines.list());
    const answer: ApiConfigurationBaselinePage = {
      items: items.map(presentBaseline),
      pageInfo,
    };
    res.json(answer);
  });

  router.get('/configuration/baselines/:id', async (req, res) => {
    await access.require(await httpAuth.credentials(req));
    const { known, versions } = await baselines.get(req.params.id);
    const answer: ApiConfigurationBaselineDetail = {
      baseline: presentBaseline(known),
      text: known.text,
      versions: versions.map(({ version, text, savedAt, savedBy }) => ({
        version,
        ...(text !== null && { text }),
        savedAt: toIso(savedAt),
        savedBy,
      })),
    };
    res.json(answer);
  });

  router.put('/configuration/baselines/:id', async (req, res) => {
    const { id } = req.params;
    const { text }: ApiConfigurationBaselineInput = req.body;
    const saved = await audit(auditor, {
      req,
      eventId: 'baseline-save',
      severityLevel: 'medium',
      meta: { id },
      run: async () => baselines.save({ id, text, savedBy: await editor(req) }),
      outcome: ({ origin }) => ({ ...origin }),
    });
    res.json(presentBaseline(saved));
  });

  router.delete('/configuration/baselines/:id', async (req, res) => {
    const { id } = req.params;
    await audit(auditor, {
      req,
      eventId: 'baseline-remove',
      severityLevel: 'medium',
      meta: { id },
      run: async () => baselines.remove({ id, savedBy: await editor(req) }),
    });
    res.status(204).end();
  });

  router.get(
    '/stations/:identity/configuration/compliance',
    async (req, res) => {
      const station = await stationOf(req);
      const at = time(req, 'at');
      const side = await sides.at(station.identity, at);
      const { layers, judged } = await compliance.judge({
        station,
        snapshot: side.content,
        isPresent: at === undefined,
      });
      const answer: ApiConfigurationCompliance = {
        side: side.shown,
        baselines: layers.sources,
        keys: judged.keys.map(presentKey),
        counts: judged.counts,
      };
      res.json(answer);
    },
  );

  router.get(
    '/stations/:identity/configuration/compliance/history',
    async (req, res) => {
      const station = await stationOf(req);
      const { limit, cursor } = page(req);
      const found = await configuration.store.list({
        identity: station.identity,
        changedOnly: true,
        after: decodeCursor(cursor, { length: 2 }) as
          | [number, number]
          | undefined,
        limit: limit + 1,
      });
      const snapshots = found.slice(0, limit);
      const last = snapshots.at(-1);
      const answer: ApiConfigurationComplianceHistory = {
        items: await judgeHistory({
          station,
          snapshots,
          compliance,
          store: configuration.store,
        }),
        pageInfo:
          last && found.length > limit
            ? { nextCursor: encodeCursor([last.takenAt, last.id]) }
            : {},
      };
      res.json(answer);
    },
  );

  router.get('/configuration/compliance', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    res.json(
      await fleet.read({
        ...page(req),
        ...fleetFilter(req),
        state: choice<ComplianceState>(req, 'state'),
        visible: await access.visibleEntities(credentials),
      }),
    );
  });
}

function presentBaseline(known: KnownBaseline): ApiConfigurationBaseline {
  const { id, origin, baseline, problem } = known;
  return {
    id,
    origin: origin.type,
    ...(origin.type === 'file' && origin.hidesSaved && { hidesSaved: true }),
    ...(origin.type === 'saved' && {
      version: origin.version,
      savedAt: toIso(origin.savedAt),
      savedBy: origin.savedBy,
    }),
    ...(problem !== undefined && { problem }),
    ...(baseline && {
      author: baseline.author,
      reason: baseline.reason,
      appliesTo: baseline.scope,
      keys: baseline.rules.length,
    }),
  };
}

/** Neither what is nor what is wanted of a hidden one. */
function presentKey(
  key: KeyCompliance,
): ApiConfigurationCompliance['keys'][number] {
  const { demand, overridden, entry, hidden, ...told } = key;
  const demandOf = (wanted: NonNullable<KeyCompliance['demand']>) => {
    switch (wanted.is) {
      case 'value':
        return { is: wanted.is, ...(!hidden && { value: wanted.value }) };
      case 'anyOf':
        return {
          is: wanted.is,
          ...(!hidden && { values: [...wanted.values] }),
        };
      default:
        return { is: wanted.is };
    }
  };
  return {
    ...told,
    ...(demand && { demand: demandOf(demand) }),
    ...(overridden &&
      overridden.length > 0 && {
        overridden: overridden.map(one => ({
          demand: demandOf(one.demand),
          source: one.source,
        })),
      }),
    ...(entry && { entry }),
    ...(hidden && { hidden }),
  };
}
