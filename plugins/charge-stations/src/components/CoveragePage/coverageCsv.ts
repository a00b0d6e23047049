import type {
  ApiCodeCoverage,
  ApiSpecificationLink,
  ApiStationGap,
} from '@forecourt/plugin-charge-stations-common';
import { csvText } from '@forecourt/plugin-charge-stations-react';

/** A line for each text that came with a code. */
export function codesCsv(codes: ApiCodeCoverage[]): string {
  return csvText(
    [
      ['code', row => row.code.code],
      ['vendor', row => row.code.vendor],
      ['model', row => row.code.model],
      ['faults', row => row.text.faults],
      ['stations', row => row.code.stations],
      ['firstSeenAt', row => row.code.firstSeenAt],
      ['lastSeenAt', row => row.code.lastSeenAt],
      ['errorCode', row => row.text.errorCode],
      ['vendorId', row => row.text.vendorId],
      ['vendorErrorCode', row => row.text.vendorErrorCode],
      ['info', row => row.text.info],
      ['explained', row => row.text.isExplained],
      ['runbook', row => row.text.runbook?.id],
      ['runbookIsGeneral', row => row.text.runbook?.isGeneral],
    ],
    codes.flatMap(code => code.texts.map(text => ({ code, text }))),
  );
}

export function stationsCsv(stations: ApiStationGap[]): string {
  return csvText(
    [
      ['identity', row => row.station.identity],
      ['entity', row => row.station.entityRef],
      ['missing', row => row.missing.join(' ')],
      ['owner', row => row.station.owner],
      ['model', row => row.station.model],
      ['site', row => row.station.site],
      ['reportedVendor', row => row.reportedVendor],
      ['reportedModel', row => row.reportedModel],
    ],
    stations,
  );
}

export function linksCsv(links: ApiSpecificationLink[]): string {
  return csvText(
    [
      ['id', row => row.id],
      ['title', row => row.title],
      ['url', row => row.url],
      ['state', row => row.state],
      ['supersededBy', row => row.supersededBy],
      ['checkedAt', row => row.check?.checkedAt],
      ['statusCode', row => row.check?.statusCode],
      ['movedTo', row => row.check?.movedTo],
      ['reason', row => row.check?.reason],
      ['failures', row => row.check?.failures],
    ],
    links,
  );
}
