import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { ParsedRunbook, parseRunbook } from './parseRunbook';
import {
  Runbook,
  RunbookDirectory,
  RunbookProblem,
  RunbookSource,
} from './types';

/** What is no runbook beside runbooks: the page that lists them. */
const NO_RUNBOOKS = ['index.md', 'readme.md'];
const MOST_BYTES = 256 * 1024;

type FileRead = { runbook: ParsedRunbook } | { problem: RunbookProblem };

/**
 * Runbooks of directories, read again where a file changed. Of two with one id the later counts.
 *
 * @public
 */
export class RunbookFiles {
  readonly #directories: readonly RunbookDirectory[];
  /** What came of a file, by its path, until its time or size is another. */
  readonly #read = new Map<string, { stamp: string; result: FileRead }>();

  constructor(directories: readonly RunbookDirectory[]) {
    this.#directories = directories;
  }

  /** What can be read, and what is wrong with the rest. */
  async read(): Promise<{ runbooks: Runbook[]; problems: RunbookProblem[] }> {
    const runbooks = new Map<string, Runbook>();
    const problems: RunbookProblem[] = [];
    for (const directory of this.#directories) {
      for (const file of await namesIn(directory, problems)) {
        const result = await this.#file(join(directory.path, file));
        if ('problem' in result) {
          problems.push(result.problem);
          continue;
        }
        const { runbook } = result;
        runbooks.set(runbook.id, {
          ...runbook,
          source: sourceOf({ directory, file, id: runbook.id }),
        });
      }
    }
    return { runbooks: [...runbooks.values()], problems };
  }

  async #file(path: string): Promise<FileRead> {
    try {
      const { mtimeMs, size } = await stat(path);
      const stamp = `${mtimeMs} ${size}`;
      const known = this.#read.get(path);
      if (known?.stamp === stamp) {
        return known.result;
      }
      const result = await readOne(path, size);
      this.#read.set(path, { stamp, result });
      return result;
    } catch (error) {
      return { problem: problemOf(path, error) };
    }
  }
}

/**
 * Where the runbooks are that come with this package.
 *
 * @public
 */
export function ownRunbooks(): string {
  return resolvePackagePath(
    '@forecourt/plugin-charge-stations-knowledge',
    'runbooks',
  );
}

async function namesIn(
  { path }: RunbookDirectory,
  problems: RunbookProblem[],
): Promise<string[]> {
  try {
    return (await readdir(path))
      .filter(name => name.endsWith('.md'))
      .filter(name => !NO_RUNBOOKS.includes(name.toLowerCase()))
      .sort();
  } catch (error) {
    problems.push(problemOf(path, error));
    return [];
  }
}

async function readOne(path: string, size: number): Promise<FileRead> {
  try {
    if (size > MOST_BYTES) {
      throw new InputError(
        `The runbook ${path} is larger than ${MOST_BYTES} bytes`,
      );
    }
    const text = await readFile(path, 'utf8');
    return {
      runbook: parseRunbook({ id: basename(path, '.md'), text, file: path }),
    };
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

function problemOf(file: string, error: unknown): RunbookProblem {
  const { message } = toError(error);
  const [, line] = /\.md:(\d+) has an error/.exec(message) ?? [];
  return { file, ...(line && { line: Number(line) }), message };
}

function sourceOf(options: {
  directory: RunbookDirectory;
  file: string;
  id: string;
}): RunbookSource {
  const { directory, file, id } = options;
  const { origin, docs, editUrl } = directory;
  return {
    origin,
    file,
    ...(docs && {
      docs: {
        entityRef: docs.entityRef,
        path: [docs.folder, id].filter(Boolean).join('/'),
      },
    }),
    ...(editUrl && { editUrl: `${editUrl.replace(/\/*$/, '')}/${file}` }),
  };
}
