import type {
  ApiConfigurationBaseline,
  ApiConfigurationRead,
  ApiConfigurationWrite,
  ApiConfigurationWriteInput,
  ApiConfigurationWritePlan,
  ApiIncident,
  ApiIncidentActsInput,
  ApiPlannedWindow,
  ApiPlannedWindowInput,
  ApiSpecificationLink,
  AvailabilityExportQuery,
  ConfigurationWriteOrder,
} from './types';
import type { ChargeStationsApi, RequestOptions } from './ChargeStationsApi';
import { fillPath, queryString } from './paths';
import { Requests } from './Requests';

/**
 * The typed client. Give it the app's `fetchApi` (or a fetch that authenticates); the
 * `plugin://` protocol finds the backend unless `baseUrl` says where it is.
 *
 * @public
 */
export class ChargeStationsClient
  extends Requests
  implements ChargeStationsApi
{
  // Stations
  readonly listStations = this.listing('/stations');
  readonly getStationsSummary = this.listing('/stations/summary');
  readonly getStation = this.readingOf('/stations/{identity}');
  readonly listUnregistered = this.listing('/unregistered');
  readonly getOcpiView = this.readingOf('/stations/{identity}/ocpi');
  readonly getStorage = this.reading('/storage');

  // What happened
  readonly listEvents = this.listingOf('/stations/{identity}/events');
  readonly getTimeline = this.listingOf('/stations/{identity}/timeline');
  readonly listSessions = this.listingOf('/stations/{identity}/sessions');
  readonly listConnections = this.listingOf('/stations/{identity}/connections');
  readonly listSilences = this.listingOf('/stations/{identity}/silences');
  readonly getConformance = this.listingOf('/stations/{identity}/conformance');
  readonly listReports = this.listingOf('/stations/{identity}/reports');
  readonly listFrames = this.listingOf('/stations/{identity}/frames');
  readonly getFramesSummary = this.listingOf(
    '/stations/{identity}/frames/summary',
  );

  getFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
    options?: RequestOptions,
  ) {
    return this.read(
      '/stations/{identity}/frames/{connectionId}/{seq}',
      [identity, frame.connectionId, frame.seq],
      { options },
    );
  }

  explainFrame(
    identity: string,
    frame: { connectionId: string; seq: number },
    options?: RequestOptions,
  ) {
    return this.read(
      '/stations/{identity}/frames/{connectionId}/{seq}/explanation',
      [identity, frame.connectionId, frame.seq],
      { options },
    );
  }

  // Faults and incidents
  readonly listConditions = this.listingOf('/stations/{identity}/conditions');
  readonly getConditionsSummary = this.listingOf(
    '/stations/{identity}/conditions/summary',
  );
  readonly getCondition = this.readingOfFault(
    '/stations/{identity}/conditions/{number}',
  );
  readonly explainCondition = this.readingOfFault(
    '/stations/{identity}/conditions/{number}/explanation',
  );
  readonly getRunbookOfCondition = this.readingOfFault(
    '/stations/{identity}/conditions/{number}/runbook',
  );
  readonly getIncidentOfCondition = this.readingOfFault(
    '/stations/{identity}/conditions/{number}/incident',
  );
  readonly listFleetFaults = this.listing('/faults');
  readonly getFaultGroups = this.listing('/faults/groups');
  readonly getReliability = this.listing('/reliability');
  readonly listIncidents = this.listing('/incidents');

  actOnIncidents(input: ApiIncidentActsInput, options?: RequestOptions) {
    return this.send<{ items: ApiIncident[] }>(
      '/incidents/acts',
      input,
      options,
    );
  }

  // Configuration
  readonly getConfiguration = this.listingOf(
    '/stations/{identity}/configuration',
  );
  readonly listConfigurationSnapshots = this.listingOf(
    '/stations/{identity}/configuration/snapshots',
  );
  readonly getConfigurationDiff = this.listingOf(
    '/stations/{identity}/configuration/diff',
  );
  readonly getConfigurationCompliance = this.listingOf(
    '/stations/{identity}/configuration/compliance',
  );
  readonly listConfigurationComplianceHistory = this.listingOf(
    '/stations/{identity}/configuration/compliance/history',
  );
  readonly listConfigurationCompliance = this.listing(
    '/configuration/compliance',
  );
  readonly getConfigurationMatrix = this.listing('/configuration/matrix');
  readonly listBaselines = this.listing('/configuration/baselines');
  readonly getBaseline = this.readingOf('/configuration/baselines/{id}');
  readonly listConfigurationWrites = this.listingOf(
    '/stations/{identity}/configuration/writes',
  );

  getConfigurationSnapshot(
    identity: string,
    id: string,
    options?: RequestOptions,
  ) {
    return this.read(
      '/stations/{identity}/configuration/snapshots/{id}',
      [identity, id],
      { options },
    );
  }

  readConfiguration(identity: string) {
    return this.send<ApiConfigurationRead>(
      fillPath('/stations/{identity}/configuration/reads', [identity]),
    );
  }

  saveBaseline(id: string, text: string) {
    return this.send<ApiConfigurationBaseline>(
      fillPath('/configuration/baselines/{id}', [id]),
      { text },
      { method: 'PUT' },
    );
  }

  async removeBaseline(id: string): Promise<void> {
    const path = fillPath('/configuration/baselines/{id}', [id]);
    await this.ask(path, { method: 'DELETE' });
  }

  planConfigurationWrite(
    identity: string,
    input: Pick<ApiConfigurationWriteInput, 'values'>,
  ) {
    return this.send<ApiConfigurationWritePlan>(
      fillPath('/stations/{identity}/configuration/writes', [identity]),
      { ...input, dryRun: true },
    );
  }

  writeConfiguration(identity: string, input: ConfigurationWriteOrder) {
    return this.send<ApiConfigurationWrite>(
      fillPath('/stations/{identity}/configuration/writes', [identity]),
      input,
    );
  }

  getConfigurationWrite(
    identity: string,
    id: string,
    options?: RequestOptions,
  ) {
    return this.read(
      '/stations/{identity}/configuration/writes/{id}',
      [identity, id],
      { options },
    );
  }

  // Availability
  readonly listAvailabilityProfiles = this.reading('/availability/profiles');
  readonly getAvailability = this.listing('/availability');
  readonly listAvailabilityDays = this.listing('/availability/days');
  readonly listAvailabilitySpans = this.listing('/availability/spans');
  readonly listWindows = this.listing('/windows');

  async exportAvailability(
    query: AvailabilityExportQuery,
    options?: RequestOptions,
  ) {
    const response = await this.ask(
      `/availability/export${queryString(query)}`,
      { signal: options?.signal },
    );
    return response.text();
  }

  planWindow(window: ApiPlannedWindowInput) {
    return this.send<ApiPlannedWindow>('/windows', window);
  }

  cancelWindow(id: string) {
    return this.send<ApiPlannedWindow>(fillPath('/windows/{id}/cancel', [id]));
  }

  // Knowledge
  readonly listKnownKeys = this.listing('/knowledge/keys');
  readonly listKnownCodes = this.listing('/knowledge/codes');
  readonly explainCode = this.listingOf('/knowledge/codes/{code}');
  readonly listKnownMessages = this.listing('/knowledge/messages');
  readonly listKnownStatuses = this.reading('/knowledge/statuses');
  readonly listSpecifications = this.listing('/knowledge/specifications');
  readonly getSpecification = this.readingOf('/knowledge/specifications/{id}');
  readonly listRunbooks = this.listing('/knowledge/runbooks');
  readonly getRunbook = this.readingOf('/knowledge/runbooks/{id}');
  readonly getRunbookOfCode = this.listingOf('/stations/{identity}/runbook');
  readonly getKnowledgeCoverage = this.listing('/knowledge/coverage');
  readonly listCodeCoverage = this.listing('/knowledge/coverage/codes');
  readonly listStationGaps = this.listing('/knowledge/coverage/stations');
  readonly listSpecificationLinks = this.listing('/knowledge/coverage/links');

  getKnownMessage(
    message: { specification: string; name: string },
    options?: RequestOptions,
  ) {
    return this.read(
      '/knowledge/messages/{specification}/{name}',
      [message.specification, message.name],
      { options },
    );
  }

  checkSpecificationLink(url: string) {
    return this.send<ApiSpecificationLink>('/knowledge/coverage/links/check', {
      url,
    });
  }
}
