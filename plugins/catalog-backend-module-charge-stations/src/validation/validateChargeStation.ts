import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  CHARGE_STATION_API_VERSION,
  CHARGE_STATION_KIND,
  isChargeStationEntity,
} from '@forecourt/plugin-charge-stations-common';
import { describeProblem, Problem } from './problem';
import { ruleProblems } from './ruleProblems';
import { schemaProblems } from './schemaProblems';

const [OUR_GROUP] = CHARGE_STATION_API_VERSION.split('/');

/**
 * True for a valid station, false for what is not ours to judge.
 *
 * @throws InputError with one sentence a problem, for a station that is not valid.
 */
export function validateChargeStation(entity: Entity): boolean {
  if (
    entity.kind !== CHARGE_STATION_KIND ||
    !entity.apiVersion.startsWith(`${OUR_GROUP}/`)
  ) {
    return false;
  }
  const problems = problemsOf(entity);
  if (problems.length > 0) {
    throw new InputError(problems.map(describeProblem).join(' '));
  }
  return true;
}

function problemsOf(entity: Entity): Problem[] {
  if (!isChargeStationEntity(entity)) {
    return [
      {
        field: 'apiVersion',
        value: entity.apiVersion,
        write: CHARGE_STATION_API_VERSION,
      },
    ];
  }
  const problems = schemaProblems(entity.spec);
  return problems.length > 0 ? problems : ruleProblems(entity);
}
