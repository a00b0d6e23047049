import { errorCodes } from '../../rpc';
import { examples } from './__testUtils__/examples';
import { payloadFault, validate as check } from '../session/validate';
import { v16 } from './v16';

const validate = (action: string, payload: unknown) =>
  check(v16.checks.requests.get(action), payload);
const validateResponse = (action: string, payload: unknown) =>
  check(v16.checks.responses.get(action), payload);

const status = (more: object) => ({
  connectorId: 1,
  errorCode: 'NoError',
  status: 'Available',
  ...more,
});
const pathsOf = (action: string, payload: unknown) =>
  validate(action, payload).map(({ path }) => path);
const codeOf = (action: string, payload: unknown) => {
  const fault = payloadFault(v16.checks.requests.get(action), payload);
  return fault && errorCodes['ocpp1.6'][fault];
};

describe('validate', () => {
  it.each(Object.entries(examples))(
    '%s: the example is valid',
    (...example) => {
      expect(validate(...example)).toEqual([]);
    },
  );

  it.each([
    [status({ info: 'i'.repeat(50) }), []],
    [status({ info: 'i'.repeat(51) }), ['/info']],
    // Characters, not UTF-16 units.
    [status({ info: '🔌'.repeat(50) }), []],
    [status({ info: '🔌'.repeat(51) }), ['/info']],
    [status({ vendorErrorCode: 'v'.repeat(51) }), ['/vendorErrorCode']],
    [status({ vendorId: 'v'.repeat(256) }), ['/vendorId']],
    [status({ errorCode: 'mode3Error' }), ['/errorCode']],
    [status({ connectorId: '1' }), ['/connectorId']],
    [status({ connectorId: 1.5 }), ['/connectorId']],
    [status({ timestamp: 'yesterday' }), ['/timestamp']],
    [status({ timestamp: '2026-11-22 12:00:00' }), []],
    [status({ vendorX: 1 }), ['/vendorX']],
    [{ status: 'Available' }, ['', '']],
    ['text', ['']],
    [[], ['']],
  ])('StatusNotification %j breaks %j', (payload, paths) => {
    expect(pathsOf('StatusNotification', payload)).toEqual(paths);
  });

  it.each([
    [500, []],
    [501, ['/configurationKey/0/value']],
  ])(
    'a configuration value may have 500 characters, not %d',
    (length, paths) => {
      const key = { key: 'K', readonly: false, value: 'v'.repeat(length) };
      const found = validateResponse('GetConfiguration', {
        configurationKey: [key],
      });
      expect(found.map(({ path }) => path)).toEqual(paths);
    },
  );

  it('notes at most 20 violations and how many more there are', () => {
    const meterValue = Array(1000).fill(1);
    const found = validate('MeterValues', { connectorId: 1, meterValue });
    expect(found).toHaveLength(21);
    expect(found[20].message).toBe('980 more violations.');
  });

  it('changes nothing in the payload', () => {
    const payload = status({ vendorX: 1, connectorId: '1' });
    const before = structuredClone(payload);
    validate('StatusNotification', payload);
    expect(payload).toEqual(before);
  });

  it('quotes no value, and no name that is no field’s', () => {
    const text = JSON.stringify([
      ...validate('StatusNotification', {
        connectorId: 'SECRET',
        errorCode: 'SECRET',
        status: 'SECRET',
        timestamp: 'SECRET',
        info: 'SECRET'.repeat(20),
        'a SECRET name': 1,
      }),
    ]);
    expect(text).not.toContain('SECRET');
  });

  it.each(['NoSuchAction', 'constructor', '__proto__'])(
    'has nothing to say about %s',
    action => {
      expect(validate(action, { any: 1 })).toEqual([]);
      expect(validateResponse(action, { any: 1 })).toEqual([]);
    },
  );
});

describe('payloadFault', () => {
  it.each([
    [examples.StatusNotification, null],
    ['text', 'FormationViolation'],
    [[], 'FormationViolation'],
    [{ status: 'Available' }, 'OccurenceConstraintViolation'],
    [status({ connectorId: '1' }), 'TypeConstraintViolation'],
    [status({ timestamp: 'yesterday' }), 'TypeConstraintViolation'],
    [status({ errorCode: 'Error' }), 'PropertyConstraintViolation'],
    [status({ info: 'i'.repeat(51) }), 'PropertyConstraintViolation'],
    [status({ vendorX: 1 }), 'FormationViolation'],
  ])('StatusNotification %j is refused with %s', (payload, code) => {
    expect(codeOf('StatusNotification', payload)).toBe(code);
  });
});
