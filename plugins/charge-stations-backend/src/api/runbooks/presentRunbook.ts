import { basename } from 'node:path';
import type {
  ApiConditionRunbook,
  ApiRunbook,
  ApiRunbookChoice,
  ApiRunbookProblem,
} from '@forecourt/plugin-charge-stations-common';
import {
  fillRunbook,
  RunbookProblem,
} from '@forecourt/plugin-charge-stations-knowledge';
import { Runbook } from '../../model';
import { RunbookChoice } from '../../runbooks';
import { FoundRunbook } from './RunbookFinder';

/** Without its text. */
export function presentRunbook(runbook: Runbook): ApiRunbook {
  const { text, codes, vendors, models, info, keys, ...facts } = runbook;
  return {
    ...facts,
    codes: [...codes],
    vendors: [...vendors],
    models: [...models],
    info: [...info],
    keys: [...keys],
  };
}

/** Where the file is on the machine is for its log alone. */
export function presentProblem(problem: RunbookProblem): ApiRunbookProblem {
  const { file, line, message } = problem;
  const name = basename(file);
  return {
    file: name,
    ...(line !== undefined && { line }),
    message: message.replaceAll(file, name),
  };
}

export function presentFound(found: FoundRunbook): ApiConditionRunbook {
  const { chosen, others, missing, bad, values } = found;
  return {
    ...(chosen && {
      chosen: {
        ...presentChoice(chosen),
        ...(chosen.target.type === 'runbook' && {
          text: fillRunbook(chosen.target.runbook.text, values),
        }),
      },
    }),
    others: others.map(presentChoice),
    missing: [
      ...missing.map(({ entityRef, target }) => ({
        entityRef,
        written: target.type === 'runbook' ? target.id : target.url,
      })),
      ...bad,
    ],
  };
}

function presentChoice({ target, match }: RunbookChoice): ApiRunbookChoice {
  return {
    ...(target.type === 'runbook'
      ? { runbook: presentRunbook(target.runbook) }
      : { url: target.url }),
    match,
  };
}
