/** A JSON schema, as far as paths of fields need it. */
export interface PathSchema {
  $ref?: string;
  items?: PathSchema;
  properties?: Record<string, PathSchema>;
  definitions?: Record<string, PathSchema>;
}

/** What a vendor may add anywhere; it holds whatever it likes. */
const CUSTOM = 'customData';

/** The paths of all fields of a payload, `sampledValue.unit`; lists are passed over, and so is what vendors add. */
export function schemaPaths(root: PathSchema): string[] {
  const paths: string[] = [];
  const walk = (schema: PathSchema, path: string) => {
    const { items, properties, $ref } = schema;
    if ($ref) {
      walk(root.definitions?.[$ref.replace('#/definitions/', '')] ?? {}, path);
    } else if (items) {
      walk(items, path);
    }
    for (const [name, inner] of Object.entries(properties ?? {})) {
      if (name !== CUSTOM) {
        const at = path ? `${path}.${name}` : name;
        paths.push(at);
        walk(inner, at);
      }
    }
  };
  walk(root, '');
  return paths;
}
