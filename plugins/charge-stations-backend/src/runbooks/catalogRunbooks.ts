/** Whose annotation it is: what is nearest to the fault first. */
export const CATALOG_LEVELS = ['station', 'model', 'site'] as const;

export type CatalogLevel = (typeof CATALOG_LEVELS)[number];

/** What `forecourt.dev/runbooks` of an entity names once. */
export interface CatalogRunbook {
  level: CatalogLevel;
  entityRef: string;
  /** With its taxonomy; absent: whatever the fault. */
  code?: string;
  target: { type: 'runbook'; id: string } | { type: 'link'; url: string };
}

/** A part of the annotation that names neither a runbook nor an address. */
export interface BadCatalogRunbook {
  entityRef: string;
  written: string;
}

const ENTRY = /^(?:([a-z][\w.:*()-]*)=)?(\S+)$/i;
const ID = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * Reads the annotation: `GroundFailure=rcd-at-our-quays https://wiki.example/harbour`. Parts are separated by white
 * space; each is a runbook's id, an address of the web, or a page of the portal such as `/docs/default/component/a/b`.
 */
export function readCatalogRunbooks(options: {
  level: CatalogLevel;
  entityRef: string;
  annotation: string | undefined;
}): { named: CatalogRunbook[]; bad: BadCatalogRunbook[] } {
  const { level, entityRef, annotation = '' } = options;
  const named: CatalogRunbook[] = [];
  const bad: BadCatalogRunbook[] = [];
  for (const written of annotation.split(/,?\s+/).filter(Boolean)) {
    const [, code, text = ''] = ENTRY.exec(written) ?? [];
    const target = targetOf(text);
    if (target) {
      named.push({
        level,
        entityRef,
        ...(code && { code: code.includes(':') ? code : `ocpp16:${code}` }),
        target,
      });
    } else {
      bad.push({ entityRef, written });
    }
  }
  return { named, bad };
}

function targetOf(text: string): CatalogRunbook['target'] | undefined {
  if (ID.test(text)) {
    return { type: 'runbook', id: text };
  }
  return isAddress(text) ? { type: 'link', url: text } : undefined;
}

/** Of the web or of the portal; never a script, another host without a scheme, or a name with a password. */
function isAddress(text: string): boolean {
  if (/^\/(?![/\\])/.test(text)) {
    return true;
  }
  try {
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && !username && !password;
  } catch {
    return false;
  }
}
