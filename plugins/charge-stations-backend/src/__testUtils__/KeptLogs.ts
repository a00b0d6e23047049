import { RootLoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/** Keeps every line with all that came along, to be searched. */
export class KeptLogs implements RootLoggerService {
  readonly lines: string[] = [];

  error(message: string, meta?: Error | JsonObject): void {
    this.#keep('error', message, meta);
  }

  warn(message: string, meta?: Error | JsonObject): void {
    this.#keep('warn', message, meta);
  }

  info(message: string, meta?: Error | JsonObject): void {
    this.#keep('info', message, meta);
  }

  debug(message: string, meta?: Error | JsonObject): void {
    this.#keep('debug', message, meta);
  }

  child(): KeptLogs {
    return this;
  }

  #keep(level: string, message: string, meta?: Error | JsonObject): void {
    const more = meta instanceof Error ? meta.stack : JSON.stringify(meta);
    this.lines.push(`${level} ${message} ${more ?? ''}`);
  }
}
