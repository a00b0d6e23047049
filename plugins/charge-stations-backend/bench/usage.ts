/** What a process has used. */
export interface ProcessUsage {
  /** Processor time since its start, microseconds. */
  cpuMicros: number;
  /** Resident set, bytes. */
  residentBytes: number;
  /** Heap and what the heap holds outside of it, bytes. */
  heapBytes: number;
}

/** Reads this process; with `--expose-gc`, after two forced collections. */
export async function readUsage(): Promise<ProcessUsage> {
  for (let turn = 0; globalThis.gc && turn < 2; turn++) {
    globalThis.gc();
    // Finalizers and closing handles run between two collections.
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    cpuMicros: user + system,
    residentBytes: rss,
    heapBytes: heapUsed + external,
  };
}
