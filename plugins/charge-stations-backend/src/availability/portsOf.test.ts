import { EvseSpec, portsOf } from './portsOf';

const dual: EvseSpec = {
  id: 1,
  connectors: [
    { id: 1, number: 1, maxPowerKw: 180 },
    { id: 2, number: 2, maxPowerKw: 50 },
  ],
};

/** `port = lanes`, one text a port. */
function ports(evses: EvseSpec[] | undefined, ...reported: string[]) {
  return portsOf({ evses, reported }).map(
    ({ port, lanes }) => `${port} = ${lanes.join(' ')}`,
  );
}

describe('the ports of a station', () => {
  it('without an entity, each connector of 1.6 is one', () => {
    expect(ports(undefined, 'station', 'connector:1', 'connector:2')).toEqual([
      'connector:1 = connector:1',
      'connector:2 = connector:2',
    ]);
  });

  it('without an entity, each EVSE of 2.x is one', () => {
    expect(
      ports(
        undefined,
        'evse:1',
        'evse:1/connector:1',
        'evse:1/connector:2',
        'evse:2/connector:1',
      ),
    ).toEqual([
      'evse:1 = evse:1 evse:1/connector:1 evse:1/connector:2',
      'evse:2 = evse:2/connector:1',
    ]);
  });

  it('an entity maps connectors of 1.6 to an EVSE', () => {
    expect(ports([dual], 'connector:1', 'connector:2')).toEqual([
      'evse:1 = evse:1 evse:1/connector:1 evse:1/connector:2 connector:1 connector:2',
    ]);
  });

  it('an EVSE without an id is named by its connectors', () => {
    const evse = { connectors: [{ number: 1 }, { number: 2 }] };
    expect(ports([evse], 'connector:1')).toEqual([
      'connector:1+2 = connector:1 connector:2',
    ]);
  });

  it('what is reported beside the entity is a port too', () => {
    expect(ports([dual], 'connector:1', 'connector:3')).toHaveLength(2);
    expect(ports([dual], 'evse:1/connector:3')[0]).toContain(
      'evse:1/connector:3',
    );
  });

  it('an EVSE that cannot be told in the version spoken is left to what is reported', () => {
    const evse = { id: 1, connectors: [{ id: 1 }] };
    expect(ports([evse], 'connector:1')).toEqual(['connector:1 = connector:1']);
  });

  it('a station that never reported has the ports of its entity', () => {
    expect(ports([dual], 'station')).toHaveLength(1);
    expect(ports(undefined, 'station')).toEqual([]);
  });

  it('the power of a port is that of its strongest connector', () => {
    expect(portsOf({ evses: [dual], reported: [] })[0].maxPowerKw).toBe(180);
  });
});
