import { StationConnection } from './stationConnection';

/** The open connections, and which of them speaks for an identity: the newest. */
export class Connections {
  readonly #byId = new Map<string, StationConnection>();
  readonly #newest = new Map<string, StationConnection>();

  /** Makes a connection the newest of its identity; returns the open one that it replaces. */
  add(connection: StationConnection): StationConnection | undefined {
    const previous = this.#newest.get(connection.identity);
    this.#byId.set(connection.id, connection);
    this.#newest.set(connection.identity, connection);
    return previous?.isOpen ? previous : undefined;
  }

  /** By connection, never by identity: the end of an old socket must not take the new one along. */
  remove(connection: StationConnection): void {
    this.#byId.delete(connection.id);
    if (this.#newest.get(connection.identity) === connection) {
      this.#newest.delete(connection.identity);
    }
  }

  /** The connection over which a station can be reached. */
  newest(identity: string): StationConnection | undefined {
    return this.#newest.get(identity);
  }

  /** All of them, superseded ones that still close included. */
  all(): StationConnection[] {
    return [...this.#byId.values()];
  }

  /** The newest of every identity. */
  current(): StationConnection[] {
    return [...this.#newest.values()];
  }
}
