import {
  ConfigurationAccess,
  ConfigurationEntry,
  formatVariableKey,
  VariableKey,
} from '@forecourt/plugin-charge-stations-common';

/** A payload, or a part of one; nothing of it has been checked. */
export type Json = Record<string, unknown>;

/** What came of keys or variables that a station was asked for. */
export interface Answered {
  entries: ConfigurationEntry[];
  unknownKeys: string[];
}

/** GetConfiguration.conf (OCPP 1.6 edition 2, section 6.24). */
export function readKeys(payload: unknown): Answered {
  const { configurationKey, unknownKey } = asJson(payload);
  return {
    entries: itemsOf(configurationKey).flatMap(item => {
      const key = text(item.key);
      return key === undefined
        ? []
        : [
            {
              key,
              ...valueOf(item.value),
              ...(typeof item.readonly === 'boolean' && {
                access: item.readonly
                  ? ('readOnly' as const)
                  : ('readWrite' as const),
              }),
            },
          ];
    }),
    unknownKeys: Array.isArray(unknownKey)
      ? unknownKey.filter(key => typeof key === 'string')
      : [],
  };
}

const MUTABILITY: Record<string, ConfigurationAccess | undefined> = {
  ReadOnly: 'readOnly',
  ReadWrite: 'readWrite',
  WriteOnly: 'writeOnly',
};

/** NotifyReport (OCPP 2.0.1 part 2, section 2.46 ReportDataType). */
export function readReport(payload: unknown): ConfigurationEntry[] {
  return itemsOf(asJson(payload).reportData).flatMap(data => {
    const key = variableKeyOf(data);
    if (key === undefined) {
      return [];
    }
    const { dataType, unit } = asJson(data.variableCharacteristics);
    return itemsOf(data.variableAttribute).map(attribute => ({
      key,
      ...attributeOf(attribute.type),
      ...valueOf(attribute.value),
      access: MUTABILITY[String(attribute.mutability)] ?? 'readWrite',
      ...(typeof dataType === 'string' && { dataType }),
      ...(typeof unit === 'string' && { unit }),
    }));
  });
}

const UNKNOWN = new Set(['UnknownComponent', 'UnknownVariable']);

/** GetVariables.conf (OCPP 2.0.1 part 2, section 2.27 GetVariableResultType). */
export function readVariables(payload: unknown): Answered {
  const entries: ConfigurationEntry[] = [];
  const unknownKeys: string[] = [];
  for (const result of itemsOf(asJson(payload).getVariableResult)) {
    const key = variableKeyOf(result);
    const status = String(result.attributeStatus);
    if (key === undefined) {
      continue;
    }
    const entry = { key, ...attributeOf(result.attributeType) };
    if (status === 'Accepted') {
      entries.push({ ...entry, ...valueOf(result.attributeValue) });
    } else if (status === 'Rejected') {
      // The station has it, and does not tell.
      entries.push({ ...entry, access: 'writeOnly' });
    } else if (UNKNOWN.has(status)) {
      unknownKeys.push(key);
    }
  }
  return { entries, unknownKeys };
}

const WRITTEN = new Set(['Accepted', 'RebootRequired']);

/** What a write left, with whether it takes effect after a reboot only. */
export interface Written {
  entries: ConfigurationEntry[];
  isPending: boolean;
}

/** ChangeConfiguration (OCPP 1.6 edition 2, section 5.3). */
export function readChange(request: unknown, answer: unknown): Written {
  const { key, value } = asJson(request);
  const { status } = asJson(answer);
  return {
    entries:
      WRITTEN.has(String(status)) && typeof key === 'string'
        ? [{ key, ...valueOf(value) }]
        : [],
    isPending: status === 'RebootRequired',
  };
}

/** SetVariables (OCPP 2.0.1 part 2, use case B05): each result names its variable. */
export function readSetVariables(request: unknown, answer: unknown): Written {
  const results = itemsOf(asJson(answer).setVariableResult);
  const statusOf = new Map(
    results.map(result => [idOf(result), String(result.attributeStatus)]),
  );
  const written = itemsOf(asJson(request).setVariableData).filter(data =>
    WRITTEN.has(statusOf.get(idOf(data)) ?? ''),
  );
  return {
    entries: written.flatMap(data => {
      const key = variableKeyOf(data);
      return key === undefined
        ? []
        : [
            {
              key,
              ...attributeOf(data.attributeType),
              ...valueOf(data.attributeValue),
            },
          ];
    }),
    isPending: written.some(
      data => statusOf.get(idOf(data)) === 'RebootRequired',
    ),
  };
}

export function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function itemsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asJson) : [];
}

function idOf(data: Json): string {
  return `${variableKeyOf(data)} ${data.attributeType ?? 'Actual'}`;
}

function variableKeyOf(data: Json): string | undefined {
  const component = asJson(data.component);
  const variable = asJson(data.variable);
  const evse = asJson(component.evse);
  const name = text(component.name);
  const variableName = text(variable.name);
  if (name === undefined || variableName === undefined) {
    return undefined;
  }
  const key: VariableKey = { component: name, variable: variableName };
  const componentInstance = text(component.instance);
  const variableInstance = text(variable.instance);
  return formatVariableKey({
    ...key,
    ...(componentInstance !== undefined && { componentInstance }),
    ...(variableInstance !== undefined && { variableInstance }),
    ...(typeof evse.id === 'number' && { evse: evse.id }),
    ...(typeof evse.id === 'number' &&
      typeof evse.connectorId === 'number' && { connector: evse.connectorId }),
  });
}

function attributeOf(type: unknown): Pick<ConfigurationEntry, 'attribute'> {
  return type === 'Target' || type === 'MinSet' || type === 'MaxSet'
    ? { attribute: type }
    : {};
}

/** Some stations send numbers and booleans where a text belongs. */
function valueOf(value: unknown): Pick<ConfigurationEntry, 'value'> {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? { value: String(value) }
    : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
