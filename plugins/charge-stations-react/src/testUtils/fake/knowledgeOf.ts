import {
  codeLabel,
  type ApiCodeExplanation,
  type ApiKnownMessage,
  type ApiSpecification,
  type ListKnownCodesQuery,
  type ListKnownMessagesQuery,
  type ListSpecificationsQuery,
} from '@forecourt/plugin-charge-stations-common';

/** The codes that are asked for, and how many each family has. */
export function knownCodesOf(
  codes: ApiCodeExplanation[],
  query: ListKnownCodesQuery,
) {
  const found = codes.filter(({ code, title, meaning }) =>
    has([code, title, meaning], query.search),
  );
  const chosen = found.filter(
    ({ taxonomy }) => !query.taxonomy || taxonomy.id === query.taxonomy,
  );
  return {
    chosen,
    total: chosen.length,
    taxonomies: countFamilies(found.map(({ taxonomy }) => taxonomy)),
  };
}

export function knownMessagesOf(
  messages: ApiKnownMessage[],
  query: ListKnownMessagesQuery,
) {
  const found = messages
    .map(({ message }) => message)
    .filter(({ name, line }) => has([name, line ?? undefined], query.search));
  const chosen = found.filter(
    ({ api }) => !query.specification || api === query.specification,
  );
  return {
    chosen,
    total: chosen.length,
    specifications: countFamilies(
      found.map(({ api, specification: title }) => ({ id: api, title })),
    ),
  };
}

function countFamilies(families: Array<{ id: string; title: string }>) {
  const titles = new Map(families.map(({ id, title }) => [id, title]));
  return [...titles].map(([id, title]) => ({
    id,
    title,
    count: families.filter(it => it.id === id).length,
  }));
}

export function specificationsOf(
  specifications: ApiSpecification[],
  query: ListSpecificationsQuery,
) {
  return specifications.filter(
    ({ title, url, note, state }) =>
      has([title, url, note], query.search) &&
      (!query.state || query.state === state),
  );
}

export function explanationOf(
  codes: ApiCodeExplanation[],
  fault: Parameters<typeof codeLabel>[0] & { info?: string },
): ApiCodeExplanation {
  const { code, errorCode, vendorErrorCode, info } = fault;
  const known = codes.find(it => it.code === code) ?? aCode(fault);
  return errorCode || vendorErrorCode || info
    ? { ...known, sent: { errorCode, vendorErrorCode, info } }
    : known;
}

function aCode(fault: Parameters<typeof codeLabel>[0]): ApiCodeExplanation {
  const [family] = fault.code.split(':');
  return {
    code: fault.code,
    isKnown: false,
    title: codeLabel(fault),
    taxonomy: { id: family, title: family },
    responsible: [],
    aliases: [],
    references: [],
    variants: [],
    isVerified: true,
    unverified: [],
  };
}

function has(texts: (string | undefined)[], search = ''): boolean {
  return texts.join('\n').toLowerCase().includes(search.toLowerCase());
}
