import { Script, wait } from './script';
import { together } from './together';

function* track(name: string, ...pauses: number[]): Script {
  for (const pause of pauses) {
    yield* wait(pause);
    yield { type: 'call', action: `${name} after ${pause}`, payload: {} };
  }
}

function order(script: Script): string[] {
  let time = 0;
  const calls: string[] = [];
  for (
    let next = script.next({ type: 'done' });
    !next.done;
    next = script.next({ type: 'done' })
  ) {
    if (next.value.type === 'wait') {
      time += next.value.ms;
    } else if (next.value.type === 'call') {
      calls.push(`${time}: ${next.value.action}`);
    }
  }
  return calls;
}

describe('together', () => {
  it('plays tracks in the order of their time, the first one first when they tie', () => {
    expect(
      order(together([track('a', 30, 30), track('b', 10, 20, 40)])),
    ).toEqual([
      '10: b after 10',
      '30: a after 30',
      '30: b after 20',
      '60: a after 30',
      '70: b after 40',
    ]);
  });

  it('gives every track what came of its own action', () => {
    const seen: string[] = [];
    function* asking(name: string): Script {
      const answer = yield { type: 'call', action: name, payload: {} };
      seen.push(`${name} ${answer.type === 'refused' ? answer.code : ''}`);
    }
    const script = together([asking('a'), asking('b')]);
    script.next({ type: 'done' });
    script.next({ type: 'refused', code: 'to a' });
    script.next({ type: 'refused', code: 'to b' });
    expect(seen).toEqual(['a to a', 'b to b']);
  });
});
