import { repeatable } from './repeatable';

describe('repeatable', () => {
  it('runs once more after a run that was interrupted by calls, however many', async () => {
    const finish: Array<() => void> = [];
    const start = repeatable(
      () => new Promise<void>(resolve => finish.push(resolve)),
    );
    start();
    start();
    start();
    expect(finish).toHaveLength(1);

    finish[0]();
    await Promise.resolve();
    await Promise.resolve();
    expect(finish).toHaveLength(2);

    finish[1]();
    await Promise.resolve();
    await Promise.resolve();
    expect(finish).toHaveLength(2);
  });
});
