import { play } from './__testUtils__/play';

describe('points on the timeline', () => {
  it('B2 a security event is a mark at its own time and opens no condition', () => {
    const story = play(`
      0:00 open
      9:00 security TamperDetectionActivated at=2:00
    `);
    expect(story.marks).toEqual(['security 2:00 TamperDetectionActivated']);
    expect(story.conditions).toEqual([]);
  });

  it('a security event with an impossible time is a mark where it arrived', () => {
    const story = play(`
      0:00 open
      9:00 security ResetOrReboot at="1970-01-01T00:00:10Z"
    `);
    expect(story.marks).toEqual(['security 9:00 ResetOrReboot']);
  });

  it('what we noticed ourselves is a mark and no sign of life', () => {
    const lost = `
      0:00 open
      5:00 close last=4:30
    `;
    const story = play(`${lost}
      6:00 noticed wrongProfile
      9:00 noticed wrongProfile`);
    expect(story.marks).toEqual([
      'listenerSecurity 6:00 wrongProfile, 203.0.113.5',
      'listenerSecurity 9:00 wrongProfile, 203.0.113.5',
    ]);
    const untouched = play(lost, { until: '9:00' });
    expect(story.conditions).toEqual(untouched.conditions);
    expect(story.lane('station')).toEqual(untouched.lane('station'));
  });

  it('every step of a firmware update is marked once', () => {
    const story = play(`
      0:00 open
      1:00 firmware Downloading
      1:30 firmware Downloading
      2:00 firmware Downloaded
      3:00 firmware Installing
      3:30 firmware Installing
      4:00 firmware Installed
      4:30 firmware Installed
    `);
    expect(story.marks).toEqual([
      'firmwareStatus 1:00 Downloading',
      'firmwareStatus 3:00 Installing',
      'firmwareStatus 4:00 Installed',
    ]);
  });

  it('a new update after a failed one is marked again', () => {
    const story = play(`
      0:00 open
      1:00 firmware Downloading
      2:00 firmware DownloadFailed
      3:00 firmware Downloading
      4:00 firmware DownloadFailed
    `);
    expect(story.marks).toHaveLength(4);
  });
});
