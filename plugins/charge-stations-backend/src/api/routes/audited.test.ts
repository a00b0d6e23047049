import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  chargeStationsCredentialUpdatePermission,
  chargeStationsStationTriggerPermission,
} from '@forecourt/plugin-charge-stations-common';
import { Request } from 'express';
import { StationAccess } from '../StationAccess';
import { createAudited } from './audited';

const req = { params: { identity: 'CP1' } } as Request<{ identity: string }>;

function setUp(denied: string | null) {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const httpAuth = mockServices.httpAuth.mock();
  httpAuth.credentials.mockResolvedValue(mockCredentials.user());
  const access: Pick<StationAccess, 'require'> = {
    require: async (_credentials, permission) => {
      if (permission?.name === denied) {
        throw new NotAllowedError('You need the permission');
      }
    },
  };
  const audited = createAudited({
    auditor,
    httpAuth,
    access: access as StationAccess,
    stationOf: async ({ params }) =>
      ({ identity: params.identity } as Awaited<
        ReturnType<Parameters<typeof createAudited>[0]['stationOf']>
      >),
  });
  return { audited, auditor, event };
}

describe.each([
  chargeStationsCredentialUpdatePermission,
  chargeStationsStationTriggerPermission,
])('what needs $name', permission => {
  const act = {
    eventId: 'station-something',
    permission,
    severityLevel: 'high' as const,
  };

  it('is done, and written down with what came of it', async () => {
    const { audited, auditor, event } = setUp(null);
    const run = jest.fn(async () => 'done');
    const outcome = (word: string) => ({ word });
    await expect(audited(req, { ...act, run, outcome })).resolves.toBe('done');
    expect(run).toHaveBeenCalledWith('CP1');
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'station-something',
        meta: { identity: 'CP1' },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({ meta: { word: 'done' } });
  });

  it('is not done without it, and that is written down', async () => {
    const { audited, event } = setUp(permission.name);
    const run = jest.fn();
    await expect(audited(req, { ...act, run })).rejects.toThrow(
      NotAllowedError,
    );
    expect(run).not.toHaveBeenCalled();
    expect(event.fail).toHaveBeenCalled();
    expect(event.success).not.toHaveBeenCalled();
  });
});
