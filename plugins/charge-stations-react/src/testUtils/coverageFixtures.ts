import type {
  ApiCodeCoverage,
  ApiSpecificationLink,
  ApiStationGap,
} from '@forecourt/plugin-charge-stations-common';

/** A code of a vendor that nothing explains, seen twice at two stations. */
export function aCodeCoverage(
  differences: Partial<ApiCodeCoverage> = {},
): ApiCodeCoverage {
  return {
    code: 'vendor:acme:e77',
    vendor: 'Acme',
    model: 'One',
    faults: 2,
    open: 1,
    stations: 2,
    identities: ['CP1', 'CP2'],
    firstSeenAt: '2026-11-20T10:00:00.000Z',
    lastSeenAt: '2026-11-22T10:00:00.000Z',
    isExplained: false,
    runbook: 'none',
    textCount: 1,
    texts: [
      {
        faults: 2,
        isExplained: false,
        errorCode: 'OtherError',
        vendorErrorCode: 'E77',
        info: 'Fan stalled',
      },
    ],
    ...differences,
  };
}

/** A station that the catalog says nothing of. */
export function aStationGap(
  differences: Partial<ApiStationGap> = {},
): ApiStationGap {
  return {
    station: { identity: 'CP7', entityRef: 'chargestation:default/cp7' },
    missing: ['owner', 'model', 'site', 'baseline'],
    reportedVendor: 'Acme',
    reportedModel: 'One',
    ...differences,
  };
}

/** A link that is dead. */
export function aSpecificationLink(
  differences: Partial<ApiSpecificationLink> = {},
): ApiSpecificationLink {
  return {
    id: 'old-guide',
    title: 'An old guide',
    url: 'https://docs.example.com/guide',
    state: 'dead',
    check: {
      checkedAt: '2026-11-22T03:00:00.000Z',
      failures: 3,
      statusCode: 404,
    },
    ...differences,
  };
}
