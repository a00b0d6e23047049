import { Answer, Script } from './script';

interface Track {
  script: Script;
  /** Scenario time, counted from the beginning of all tracks, when it goes on. */
  due: number;
  answer: Answer;
}

/** Plays several scripts as one, in the order of their time; ends with the last. */
export function* together(scripts: Script[]): Script {
  const tracks: Track[] = scripts.map(script => ({
    script,
    due: 0,
    answer: { type: 'done' },
  }));
  let elapsed = 0;
  while (tracks.length > 0) {
    const track = tracks.reduce((first, other) =>
      other.due < first.due ? other : first,
    );
    if (track.due > elapsed) {
      yield { type: 'wait', ms: track.due - elapsed };
      elapsed = track.due;
    }
    const { value: action, done } = track.script.next(track.answer);
    if (done) {
      tracks.splice(tracks.indexOf(track), 1);
    } else if (action.type === 'wait') {
      track.due = elapsed + action.ms;
      track.answer = { type: 'done' };
    } else {
      track.answer = yield action;
    }
  }
}
