import { ImportRun, ImportStation, Millis, RecordInput } from '../../model';
import { toStorable } from '../../recorder';
import { EvidenceWriter, ImportStore } from '../../store';
import { ImportItem } from './importLine';
import { unknownRecords } from './knownRecords';
import { parseLine } from './parseLine';
import { withProblem } from './problems';
import {
  IntakeState,
  StationIntake,
  StationIntakeOptions,
  Waiting,
} from './StationIntake';
import { writeRecords } from './writeRecords';

/** Lines in one transaction: as long as it takes, stations wait for theirs. */
const SLICE = 500;
/** Stations whose intake is at hand; what it goes on from is stored anyway. */
const MOST_AT_HAND = 2_000;

export interface ImportIntakeOptions
  extends Pick<StationIntakeOptions, 'createSession' | 'mask'> {
  store: ImportStore;
  writer: EvidenceWriter;
  now: () => Millis;
}

/**
 * The lines of one import on their way into the store. What fails leaves the intake useless: another one goes
 * on from what is stored.
 */
export class ImportIntake {
  readonly #options: ImportIntakeOptions;
  readonly #stations = new Map<string, StationIntake>();
  #run: ImportRun;

  constructor(options: ImportIntakeOptions & { run: ImportRun }) {
    this.#options = options;
    this.#run = options.run;
  }

  get run(): ImportRun {
    return this.#run;
  }

  /** Takes lines in the order of the log. */
  async take(lines: string[]): Promise<void> {
    for (let start = 0; start < lines.length; start += SLICE) {
      await this.#takeSlice(lines.slice(start, start + SLICE));
    }
  }

  /** The log has no more lines for these stations. */
  async end(stations: ImportStation[]): Promise<void> {
    const intakes = stations.map(({ identity, state }) =>
      this.#begin(identity, state as IntakeState),
    );
    const rest = intakes.flatMap(intake => intake.end());
    const fresh = await this.#fresh(rest);
    const closings = intakes.flatMap(intake => intake.close());
    await this.#store([...fresh, ...closings], {
      run: this.#run,
      stations: stations.map((station, index) => ({
        ...station,
        isNew: intakes[index].state().isNew,
        state: null,
      })),
    });
    stations.forEach(({ identity }) => this.#stations.delete(identity));
  }

  async #takeSlice(lines: string[]): Promise<void> {
    const items = lines.flatMap((line, index) => this.#read(line, index));
    const identities = [...new Set(items.map(({ identity }) => identity))];
    await this.#load(identities);
    const complete = items.flatMap(item =>
      this.#stationOf(item.identity).take(item),
    );
    const fresh = await this.#fresh(complete);
    this.#run = {
      ...this.#run,
      linesDone: this.#run.linesDone + lines.length,
      updatedAt: this.#options.now(),
    };
    const stations = identities.map(identity => {
      const state = this.#stationOf(identity).state();
      const { isNew } = state;
      return {
        importId: this.#run.id,
        identity,
        state,
        isNew,
        isRebuilt: false,
      };
    });
    await this.#store(fresh, { run: this.#run, stations });
  }

  #read(line: string, index: number): ImportItem[] {
    const { mask, now } = this.#options;
    const run = this.#run;
    const { parsed, columns } = parseLine(line, run, now());
    const counts = { ...run.counts };
    let { problems } = run;
    if (parsed.kind === 'nothing') {
      counts.emptyLines += 1;
    } else if (parsed.kind === 'problem') {
      const { reason, message } = parsed;
      const number = run.linesDone + index + 1;
      const found = { reason, message, line: number, text: line, mask };
      problems = withProblem(problems, found);
      counts.linesNotUnderstood += 1;
    }
    this.#run = { ...run, columns, counts, problems };
    return parsed.kind === 'items' ? parsed.items : [];
  }

  /** What of it is not stored; the stations are told, and everything is counted. */
  async #fresh(complete: Waiting[]): Promise<RecordInput[]> {
    const records = complete.flatMap(({ record }) =>
      record ? [toStorable(record)] : [],
    );
    const fresh = await unknownRecords(records, this.#options.store);
    for (const { evidence } of fresh) {
      this.#stationOf(evidence.identity).noteNew(evidence.connectionId);
    }
    const { counts } = this.#run;
    this.#run = {
      ...this.#run,
      counts: {
        ...counts,
        stored: counts.stored + fresh.length,
        known: counts.known + records.length - fresh.length,
        heartbeats: counts.heartbeats + complete.length - records.length,
      },
    };
    return fresh;
  }

  async #store(
    records: RecordInput[],
    importProgress: { run: ImportRun; stations: ImportStation[] },
  ): Promise<void> {
    const { writer } = this.#options;
    await writeRecords({ writer, records, importProgress });
  }

  async #load(identities: string[]): Promise<void> {
    if (this.#stations.size > MOST_AT_HAND) {
      this.#stations.clear();
    }
    const missing = identities.filter(
      identity => !this.#stations.has(identity),
    );
    if (missing.length === 0) {
      return;
    }
    const stored = await this.#options.store.stations(this.#run.id, missing);
    const states = new Map(stored.map(it => [it.identity, it.state]));
    missing.forEach(identity =>
      this.#begin(
        identity,
        (states.get(identity) ?? null) as IntakeState | null,
      ),
    );
  }

  #begin(identity: string, state: IntakeState | null): StationIntake {
    const intake = new StationIntake({
      ...this.#options,
      identity,
      importId: this.#run.id,
      state,
      nextNumber: () => {
        const connections = this.#run.connections + 1;
        this.#run = { ...this.#run, connections };
        return connections;
      },
    });
    this.#stations.set(identity, intake);
    return intake;
  }

  #stationOf(identity: string): StationIntake {
    const station = this.#stations.get(identity);
    if (!station) {
      throw new Error(`The intake of ${identity} was not loaded`);
    }
    return station;
  }
}
