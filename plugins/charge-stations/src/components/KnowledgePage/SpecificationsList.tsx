import type { ApiSpecificationState } from '@forecourt/plugin-charge-stations-common';
import {
  useMessages,
  useSpecifications,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import { useSearchPatch } from '../../hooks/useSearchPatch';
import { chargeStationsTranslationRef } from '../../translation';
import { PlainHead } from '../PlainHead';
import { KnownList } from './KnownList';
import { SpecificationRow } from './SpecificationRow';

const COLUMNS = [
  'title',
  'version',
  'language',
  'publisher',
  'lastActivity',
  'state',
] as const;
const STATES: ApiSpecificationState[] = ['ok', 'moved', 'dead', 'unverified'];
/** The most that the API gives at once. */
const LIMIT = 500;

/** Every document, service and project that packs link; search and state are in the address. */
export function SpecificationsList() {
  const { t } = useMessages(chargeStationsTranslationRef);
  const words = useTranslate();
  const { parameters } = useSearchPatch();
  const search = parameters.get('search') ?? undefined;
  const state = STATES.find(it => it === parameters.get('state'));
  const specifications = useSpecifications({ search, state, limit: LIMIT });
  const { items = [], pageInfo } = specifications.data ?? {};
  return (
    <KnownList
      of="specification"
      family={{
        parameter: 'state',
        label: t('knowledge.specification.state'),
        chosen: state,
        all: STATES.map(id => ({ id, title: words(`knowledge.state.${id}`) })),
      }}
      list={{ query: specifications }}
      found={
        pageInfo?.nextCursor
          ? t('knowledge.specification.foundMore', { amount: String(LIMIT) })
          : t('knowledge.specification.found', { count: items.length })
      }
      head={
        <PlainHead
          columns={COLUMNS}
          labelOf={column => t(`knowledge.specification.${column}`)}
        />
      }
      rows={items.map(specification => (
        <SpecificationRow
          key={specification.id}
          specification={specification}
        />
      ))}
    />
  );
}
