import { Scope } from '../model';
import { STATION, isWithin } from '../model/scopes';
import { Resync } from './state';

/**
 * Whether a resync window expects the scope: all are expected unless we asked for one. On 2.x an
 * EVSE is asked for with its connectors; connector 0 of 1.6 is asked for alone.
 */
export function isAsked({ scope: asked }: Resync, scope: Scope): boolean {
  return (
    asked === null ||
    asked === scope ||
    (asked !== STATION && isWithin(scope, asked))
  );
}
