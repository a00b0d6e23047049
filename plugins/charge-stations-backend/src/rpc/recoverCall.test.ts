import { recoverCall } from './recoverCall';

describe('recoverCall', () => {
  it.each([
    ['[2,"a","Heartbeat",{', 'a', 'Heartbeat'],
    ['  [ 2 , "a" , "Heartbeat" , {', 'a', 'Heartbeat'],
    ['[2,"a\\"b","Heartbeat",', 'a"b', 'Heartbeat'],
    ['[2,"a","Heartb', 'a', null],
    ['[2,"a",{"b":', 'a', null],
    ['[2,"bad \\x escape","Heartbeat",', null, 'Heartbeat'],
    [`[2,"${'a'.repeat(129)}",`, null, null],
    ['[3,"a",{', null, null],
    ['[2,a,', null, null],
    ['x[2,"a",', null, null],
  ])('%s: id %j, action %j', (text, id, action) => {
    expect(recoverCall(text)).toEqual({ id, action });
  });
});
