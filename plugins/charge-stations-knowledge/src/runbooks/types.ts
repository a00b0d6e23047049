/**
 * Where runbooks stand, and under which addresses people reach the same files.
 *
 * @public
 */
export interface RunbookDirectory {
  /** Absolute path. */
  path: string;
  /** Those that come along, those of a module, those that the portal is configured with. */
  origin: 'own' | 'module' | 'configured';
  /** The entity whose TechDocs have the files as pages, and the folder that they are in there. */
  docs?: { entityRef: string; folder?: string };
  /** What an editor of the files is opened by: the name of the file is appended. */
  editUrl?: string;
}

/**
 * What to do about a fault, as Markdown, and for which faults it is.
 *
 * @public
 */
export interface Runbook {
  /** The name of its file without the ending. */
  id: string;
  title: string;
  /** Codes of faults with their taxonomy, such as `ocpp16:GroundFailure`; `*` stands for any characters. */
  codes: readonly string[];
  /** Of the station, as it names itself or the catalog names it; empty: whatever it is. */
  vendors: readonly string[];
  models: readonly string[];
  /** Patterns of the text that a station sent with the fault; empty: whatever it sent. */
  info: readonly string[];
  /** Configuration keys that matter. */
  keys: readonly string[];
  /** What nobody may do, in a sentence. */
  safety?: string;
  /** Markdown without front matter and first heading; values of the fault are `{{…}}`. */
  text: string;
  source: RunbookSource;
}

/** @public */
export interface RunbookSource {
  origin: RunbookDirectory['origin'];
  /** Name of the file. */
  file: string;
  /** The page of TechDocs. */
  docs?: { entityRef: string; path: string };
  editUrl?: string;
}

/**
 * A file or directory of runbooks that is left out.
 *
 * @public
 */
export interface RunbookProblem {
  /** Absolute path. */
  file: string;
  /** Absent where it is not about a line. */
  line?: number;
  message: string;
}
