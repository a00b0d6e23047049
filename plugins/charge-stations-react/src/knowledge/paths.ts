/** Where the plugin's page about knowledge is. */
const KNOWLEDGE_PATH = '/charge-stations/knowledge';

/**
 * A part of the page about knowledge.
 *
 * @public
 */
export function knowledgePath(
  part: 'codes' | 'messages' | 'specifications' | 'statuses',
): string {
  return `${KNOWLEDGE_PATH}/${part}`;
}

/**
 * The page of a code, which others may link to.
 *
 * @public
 */
export function codePath(code: string): string {
  return `${knowledgePath('codes')}/${encodeURIComponent(code)}`;
}

/**
 * The page of a message, of a specification by the name of its API entity.
 *
 * @public
 */
export function messagePath(message: {
  specification: string;
  name: string;
}): string {
  const { specification, name } = message;
  return [knowledgePath('messages'), specification, name]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');
}

/**
 * The page of a document, service or project.
 *
 * @public
 */
export function specificationPath(id: string): string {
  return `${knowledgePath('specifications')}/${encodeURIComponent(id)}`;
}
