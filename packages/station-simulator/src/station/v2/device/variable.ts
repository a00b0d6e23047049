/** A part of a station, as ComponentType of 2.x names it. */
export interface Component {
  name: string;
  instance?: string;
  evse?: { id: number; connectorId?: number };
}

/** VariableType of 2.x. */
export interface VariableName {
  name: string;
  instance?: string;
}

/** One variable of one component with its actual value; other attributes are not played. */
export interface Variable {
  component: Component;
  variable: VariableName;
  value: string;
  mutability: 'ReadOnly' | 'WriteOnly' | 'ReadWrite';
  dataType:
    | 'string'
    | 'decimal'
    | 'integer'
    | 'boolean'
    | 'OptionList'
    | 'MemberList'
    | 'SequenceList'
    | 'dateTime';
  unit?: string;
  /** Of numbers their least and largest value, of text its lengths. */
  minLimit?: number;
  maxLimit?: number;
  /** Comma-separated. */
  valuesList?: string;
  /** A new value counts after the next boot; until then it is `pending`. */
  needsReboot?: boolean;
  pending?: string;
}

/** Names are compared without case (2.x Part 2, identifierString). */
export function componentKey({ name, instance, evse }: Component): string {
  return [name, instance ?? '', evse?.id ?? '', evse?.connectorId ?? '']
    .join('|')
    .toLowerCase();
}

export function variableKey(
  component: Component,
  { name, instance }: VariableName,
): string {
  return `${componentKey(component)}|${[name, instance ?? '']
    .join('|')
    .toLowerCase()}`;
}

/** Whether the variable is one that can be told as a number. */
export function isNumeric({ dataType }: Variable): boolean {
  return dataType === 'decimal' || dataType === 'integer';
}

/** Whether a value fits what the variable says of itself. */
export function fits(variable: Variable, value: string): boolean {
  const { minLimit = -Infinity, maxLimit = Infinity, valuesList } = variable;
  const isWithin = (size: number) => size >= minLimit && size <= maxLimit;
  const known = valuesList?.split(',') ?? [];
  switch (variable.dataType) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
      return /^-?\d+$/.test(value) && isWithin(Number(value));
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(value) && isWithin(Number(value));
    case 'OptionList':
      return known.includes(value);
    case 'MemberList':
    case 'SequenceList':
      return (
        known.length === 0 ||
        value.split(',').every(one => one === '' || known.includes(one))
      );
    default:
      return isWithin(value.length);
  }
}
