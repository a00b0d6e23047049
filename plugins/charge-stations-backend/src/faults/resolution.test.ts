import { Knowledge } from '../model';
import { ownKnowledge } from '../__testUtils__/faultProjector';
import { play } from './__testUtils__/play';

const knowledge: Knowledge = {
  ...ownKnowledge,
  vendors: {
    acme: {
      faults: {
        pump: { raised: 'Pump tripped', resolved: 'Pump running again' },
      },
    },
  },
};

describe('resolve frames', () => {
  it('O3 a vendor text closes exactly its pair, while another fault goes on', () => {
    const story = play(
      `
      0:00 open
      0:10 1 Faulted OtherError code=P1 info="Pump tripped"
      1:00 1 Faulted GroundFailure
      2:00 1 Faulted GroundFailure info="Pump running again."
    `,
      { knowledge },
    );
    expect(story.conditions).toEqual([
      'vendor:unknown:p1 connector:1 S2 blocking 0:10-2:00 cleared unconfirmed',
      'ocpp16:GroundFailure connector:1 S1 blocking 1:00-... count=2',
    ]);
  });

  it('O3 a vendor text whose fault was never seen asserts nothing', () => {
    const story = play(
      `
      0:00 open
      0:10 1 Charging OtherError info="Pump running again"
    `,
      { knowledge },
    );
    expect(story.conditions).toEqual([]);
  });

  it('O3a "Error X resolved" closes X and keeps the other warning', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging OtherError code=FanStuck
      1:00 1 Charging WeakSignal
      2:00 1 Charging NoError info="Error FanStuck resolved"
    `);
    expect(story.conditions).toEqual([
      'vendor:unknown:fanstuck connector:1 S4 warning 0:10-2:00 cleared unconfirmed',
      'ocpp16:WeakSignal connector:1 S5 warning 1:00-...',
    ]);
  });

  it('O3a a resolve frame that leaves Faulted ends whatever blocked', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted OtherError code=FanStuck
      1:00 1 Faulted GroundFailure
      2:00 1 Available NoError info="FanStuck has been resolved"
    `);
    expect(story.conditions).toEqual([
      'vendor:unknown:fanstuck connector:1 S2 blocking 0:10-2:00 cleared unconfirmed',
      'ocpp16:GroundFailure connector:1 S1 blocking 1:00-2:00 leftFaulted',
    ]);
  });

  it('O3a without a matching text the code of the frame is the pair', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure info="Residual current"
      1:00 1 Faulted GroundFailure info="Situation resolved"
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-1:00 cleared',
    ]);
    expect(story.lane('connector:1')).toEqual(['faulted 0:10-...']);
  });

  it('O3a NoError that names an open vendor code closes that one', () => {
    const story = play(`
      0:00 open
      0:10 1 Charging OtherError code=E7
      1:00 1 Charging OtherError code=E8
      2:00 1 Charging NoError code=E7
    `);
    expect(story.conditions).toEqual([
      'vendor:unknown:e7 connector:1 S4 warning 0:10-2:00 cleared unconfirmed',
      'vendor:unknown:e8 connector:1 S4 warning 1:00-...',
    ]);
  });

  it.each(['unresolved', 'Fan not resolved', 'resolved by reset'])(
    '"%s" resolves nothing',
    info => {
      const story = play(`
        0:00 open
        0:10 1 Faulted GroundFailure
        1:00 1 Faulted GroundFailure info="${info}"
      `);
      expect(story.conditions).toEqual([
        'ocpp16:GroundFailure connector:1 S1 blocking 0:10-... count=2',
      ]);
    },
  );

  it('a resolve text for an unknown fault with NoError clears as NoError does', () => {
    const story = play(`
      0:00 open
      0:10 1 Faulted GroundFailure
      1:00 1 Available NoError info="Tilt resolved"
    `);
    expect(story.conditions).toEqual([
      'ocpp16:GroundFailure connector:1 S1 blocking 0:10-1:00 cleared',
    ]);
  });
});
