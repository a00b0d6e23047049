import {
  scratchPostgres,
  scratchSqlite,
} from '../../src/__testUtils__/scratchDatabase';
import type { BenchOptions } from '../options';

/** The stores that are measured; PostgreSQL where one was named. */
export function storesOf({ postgres }: Pick<BenchOptions, 'postgres'>) {
  return [
    { name: 'SQLite' as const, createDatabase: scratchSqlite },
    ...(postgres
      ? [
          {
            name: 'PostgreSQL' as const,
            createDatabase: () => scratchPostgres(postgres),
          },
        ]
      : []),
  ];
}
