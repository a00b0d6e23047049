import { IncidentAct, Mark } from '../../model';

/** A moment on the timeline: of the station, what a person did about one of its incidents, or other settings. */
export type DrawableMark =
  | Mark
  | (Omit<Mark, 'kind'> & { kind: 'act'; evidence: null })
  | (Omit<Mark, 'kind'> & {
      kind: 'configuration';
      configuration: { from: string; to: string; changed: number };
    });

const MOST_TEXT = 120;

/** What people did, as marks: "comment by user:default/ada: The RCD trips when it rains". */
export function actMarks(acts: IncidentAct[]): DrawableMark[] {
  return acts.map(({ incident, deed, author, at, text }, index) => ({
    identity: incident.identity,
    number: index,
    at,
    kind: 'act',
    detail: `${deed.type} by ${author}${text ? `: ${shortened(text)}` : ''}`,
    evidence: null,
    source: 'live',
  }));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MOST_TEXT ? `${line.slice(0, MOST_TEXT - 1)}…` : line;
}
