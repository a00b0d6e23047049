import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  type ApiCodeCoverage,
  type ApiCodeCoveragePage,
  type ApiKnowledgeCoverage,
  type ApiSpecificationLink,
  type ApiSpecificationLinkPage,
  type ApiStationGap,
  type ApiStationGapPage,
  chargeStationsLinkCheckPermission,
  type ListCodeCoverageQuery,
} from '@forecourt/plugin-charge-stations-common';
import { Request, Router } from 'express';
import { CodeCoverage, isCovered } from '../../knowledge/coverage';
import { LinkCheck } from '../../knowledge/links';
import { StationGap } from '../../knowledge/stationGaps';
import { Clock } from '../../model';
import {
  Coverage,
  LinkCoverage,
  needsAttention,
  StationCoverage,
} from '../knowledgeCoverage/Coverage';
import { present, presentFaultStation, toIso } from '../present';
import { choice, fleetRange, pageOf } from '../query';
import { StationAccess } from '../StationAccess';
import { audit } from './audited';

/** Texts and stations of one code that an answer names; the counts are of all. */
const MOST_NAMED = 20;

/** `/knowledge/coverage`: what is seen and not explained, and what leads nowhere. */
export function addCoverageRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    access: StationAccess;
    auditor: AuditorService;
    coverage: Coverage;
    linkChecks: { check(url: string): Promise<LinkCheck> };
    clock: Clock;
  },
): void {
  const { httpAuth, access, auditor, coverage, linkChecks, clock } = options;

  async function visible(req: Request) {
    const credentials = await httpAuth.credentials(req);
    await access.require(credentials);
    return access.visibleEntities(credentials);
  }

  router.get('/knowledge/coverage', async (req, res) => {
    const { linkCheck, ...summary } = await coverage.summary({
      ...fleetRange(req, clock.now()),
      visible: await visible(req),
    });
    const { lastCheckedAt } = linkCheck;
    const answer: ApiKnowledgeCoverage = {
      ...summary,
      linkCheck: {
        isOn: linkCheck.isOn,
        ...(lastCheckedAt !== undefined && {
          lastCheckedAt: toIso(lastCheckedAt),
        }),
      },
    };
    res.json(answer);
  });

  router.get('/knowledge/coverage/codes', async (req, res) => {
    const asked = fleetRange(req, clock.now());
    const { codes, isComplete } = await coverage.codes({
      ...asked,
      visible: await visible(req),
    });
    const missing = choice<CodeFilter>(req, 'missing') ?? 'any';
    const found = pageOf(
      req,
      codes.filter(code => lacks(code, missing)),
    );
    const answer: ApiCodeCoveragePage = {
      ...found,
      items: found.items.map(presentCode),
      isComplete,
    };
    res.json(answer);
  });

  router.get('/knowledge/coverage/stations', async (req, res) => {
    const missing = choice<StationGap | 'any'>(req, 'missing') ?? 'any';
    const all = await coverage.stations({ visible: await visible(req) });
    const found = pageOf(
      req,
      all.filter(it =>
        missing === 'any'
          ? it.missing.length > 0
          : it.missing.includes(missing),
      ),
    );
    const answer: ApiStationGapPage = {
      ...found,
      items: found.items.map(presentStation),
    };
    res.json(answer);
  });

  router.get('/knowledge/coverage/links', async (req, res) => {
    await visible(req);
    const show = choice<LinkFilter>(req, 'show') ?? 'attention';
    const all = await coverage.links();
    const found = pageOf(
      req,
      all.filter(link => isShown(link, show)),
    );
    const answer: ApiSpecificationLinkPage = {
      ...found,
      items: found.items.map(presentLink),
    };
    res.json(answer);
  });

  router.post('/knowledge/coverage/links/check', async (req, res) => {
    const { url }: { url: string } = req.body;
    const check = await audit(auditor, {
      req,
      eventId: 'link-check',
      severityLevel: 'medium',
      meta: { url },
      run: async () => {
        const credentials = await httpAuth.credentials(req);
        await access.require(credentials);
        await access.require(credentials, chargeStationsLinkCheckPermission);
        return linkChecks.check(url);
      },
      outcome: ({ state }) => ({ state }),
    });
    const links = await coverage.links();
    const found = links.find(({ link }) => link.url === check.url);
    res.json(found && presentLink(found));
  });
}

type CodeFilter = NonNullable<ListCodeCoverageQuery['missing']>;
type LinkFilter = 'attention' | 'all';

function lacks(code: CodeCoverage, missing: CodeFilter): boolean {
  switch (missing) {
    case 'explanation':
      return !code.isExplained;
    case 'runbook':
      return code.runbook === 'none';
    case 'ownRunbook':
      return code.runbook === 'general';
    case 'nothing':
      return isCovered(code);
    default:
      return !isCovered(code);
  }
}

function isShown(link: LinkCoverage, show: LinkFilter): boolean {
  return show === 'all' || needsAttention(link);
}

function presentCode(code: CodeCoverage): ApiCodeCoverage {
  const { vendor, model, identities, texts, firstSeenAt, lastSeenAt } = code;
  return {
    code: code.code,
    ...present({ vendor, model }),
    faults: code.faults,
    open: code.open,
    stations: identities.length,
    identities: identities.slice(0, MOST_NAMED),
    firstSeenAt: toIso(firstSeenAt),
    lastSeenAt: toIso(lastSeenAt),
    isExplained: code.isExplained,
    runbook: code.runbook,
    textCount: texts.length,
    texts: texts.slice(0, MOST_NAMED).map(text => ({
      faults: text.faults,
      isExplained: text.isExplained,
      ...present({
        errorCode: text.errorCode,
        vendorId: text.vendorId,
        vendorErrorCode: text.vendorErrorCode,
        info: text.info,
      }),
      ...(text.runbook && { runbook: text.runbook }),
    })),
  };
}

function presentStation({ station, missing }: StationCoverage): ApiStationGap {
  const { vendor: reportedVendor, model: reportedModel } = station;
  return {
    station: presentFaultStation(station),
    missing,
    ...present({ reportedVendor, reportedModel }),
  };
}

function presentLink({
  link,
  state,
  check,
}: LinkCoverage): ApiSpecificationLink {
  return {
    ...link,
    state,
    ...(check && {
      check: {
        checkedAt: toIso(check.checkedAt),
        failures: check.failures,
        ...present({
          statusCode: check.statusCode,
          finalUrl: check.finalUrl,
          movedTo: check.movedTo,
          reason: check.reason,
        }),
      },
    }),
  };
}
