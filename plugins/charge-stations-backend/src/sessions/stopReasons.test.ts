import { stoppedAbnormally } from './stopReasons';

describe('stoppedAbnormally', () => {
  it.each([
    ['EmergencyStop', true],
    ['GroundFault', true],
    ['OvercurrentFault', true],
    ['PowerLoss', true],
    ['PowerQuality', true],
    ['Reboot', true],
    ['Local', false],
    ['Remote', false],
    ['EVDisconnected', false],
    ['HardReset', false],
    ['ImmediateReset', false],
    ['Other', false],
    ['what no version defines', false],
    [null, false],
  ])('%s: %s', (reason, abnormal) => {
    expect(stoppedAbnormally(reason)).toBe(abnormal);
  });
});
