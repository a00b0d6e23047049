import { play } from './__testUtils__/play';

const TRIPPED = 'ocpp2:RCD.Tripped evse:1/connector:1 S3 warning';
const FAULTED = 'ocpp2:UnspecifiedFault evse:1/connector:1 S2 blocking';

describe('after a boot of 2.x', () => {
  const BOOT = `
      0:00 open c1
      0:10 1/1 Available
      5:00 var 1/1 RCD.Tripped true Alerting
      5:01 1/1 Faulted
      9:00 open c2
      9:01 boot reason=PowerUp
  `;

  it('X5 a status disproves the state’s fault, not the component’s', () => {
    const story = play(
      `${BOOT}
      9:10 1/1 Available
    `,
      { until: '20:00' },
    );
    expect(story.conditions).toEqual([
      `${TRIPPED} 5:00-... unverified`,
      `${FAULTED} 5:01-9:10 reboot gap cause=1 unverified`,
    ]);
  });

  it('X5 a connector that is still Faulted is explained by the known cause', () => {
    const story = play(`
      0:00 open c1
      5:00 var 1/1 RCD.Tripped true Alerting
      9:00 open c2
      9:01 boot
      9:10 1/1 Faulted
    `);
    expect(story.conditions).toEqual([
      `${TRIPPED} 5:00-... unverified`,
      `${FAULTED} 9:10-... cause=1`,
    ]);
  });

  it('X5 a state that is reported again goes on', () => {
    const story = play(`${BOOT}
      9:10 1/1 Faulted
    `);
    expect(story.conditions).toEqual([
      `${TRIPPED} 5:00-... unverified`,
      `${FAULTED} 5:01-... cause=1`,
    ]);
  });

  it('X5 a component’s fault that is reported again is verified, and not counted', () => {
    const story = play(`${BOOT}
      9:10 var 1/1 RCD.Tripped true Delta
    `);
    expect(story.conditions[0]).toBe(`${TRIPPED} 5:00-...`);
  });

  it('TC_N_49 a clear after the boot ends it; when exactly, nobody saw', () => {
    const story = play(`${BOOT}
      9:10 var 1/1 RCD.Tripped false Delta cleared
    `);
    expect(story.conditions[0]).toBe(
      `${TRIPPED} 5:00-9:10 cleared gap unverified`,
    );
  });

  it('X5 what nobody mentions for 24 hours is stale', () => {
    const until = (time: string) => play(BOOT, { until: time }).conditions[0];
    expect(until('24:09:00')).toBe(`${TRIPPED} 5:00-... unverified`);
    expect(until('24:09:01')).toBe(
      `${TRIPPED} 5:00-24:09:01 stale gap unverified`,
    );
  });

  it('B4 a boot that is sent again begins nothing anew', () => {
    const story = play(`${BOOT}
      9:05 boot reason=PowerUp
    `);
    expect(story.marks).toEqual(['boot 9:01']);
  });

  it('B6 unknown ends at the first report of a scope', () => {
    const story = play(
      `
      0:00 open c1
      0:10 1/1 Available
      5:00 close
      20:00 open c2
      20:01 boot
      20:05 1/1 Occupied
    `,
    );
    expect(story.lane('evse:1/connector:1')).toEqual([
      'available 0:10-5:00',
      'unknown(offline) 5:00-20:00',
      'unknown(notReported) 20:00-20:05',
      'occupied 20:05-...',
    ]);
  });
});

describe('after an absence of 2.x', () => {
  const absent = (minutes: number) => `
      0:00 open c1
      0:10 1/1 Available
      5:00 var 1/1 RCD.Tripped true Alerting
      6:00 close
      ${6 + minutes}:00 open c2
  `;
  const faultAfter = (minutes: number, until: string) =>
    play(absent(minutes), { until }).conditions[0];

  it('B6 silence after a short one means unchanged', () => {
    expect(faultAfter(15, '21:01')).toBe(`${TRIPPED} 5:00-... unverified`);
    expect(faultAfter(15, '23:00')).toBe(`${TRIPPED} 5:00-...`);
  });

  it('X5 after a long one clears may be lost: it stays unverified', () => {
    expect(faultAfter(16, '40:00')).toBe(`${TRIPPED} 5:00-... unverified`);
  });

  it('X5 and a short one after it does not make it true again', () => {
    const story = play(
      `${absent(16)}
      40:00 close
      41:00 open c3
    `,
      { until: '50:00' },
    );
    expect(story.conditions[0]).toBe(`${TRIPPED} 5:00-... unverified`);
  });

  it('B3 a state that the connector does not report any more ended at some time', () => {
    const story = play(`
      0:00 open c1
      5:00 1/1 Faulted
      6:00 close
      40:00 open c2
      40:10 1/1 Available
    `);
    expect(story.conditions[0]).toBe(
      `${FAULTED} 5:00-40:10 resync gap unverified`,
    );
  });

  it('B6 the lane of a connector that stays silent goes on as it was', () => {
    const story = play(absent(10), { until: '30:00' });
    expect(story.lane('evse:1/connector:1')).toEqual([
      'available 0:10-6:00',
      'unknown(offline) 6:00-16:00',
      'available 16:00-...',
    ]);
  });

  it('B7 a gap of ours opens nothing, and a long one leaves components in doubt', () => {
    const story = play(
      `
      0:00 open c1
      5:00 var 1/1 RCD.Tripped true Alerting
      30:00 gap from=6:00
      30:10 open c2
    `,
      { until: '40:00' },
    );
    expect(story.conditions).toEqual([`${TRIPPED} 5:00-... unverified`]);
  });
});
