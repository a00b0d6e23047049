import type {
  ApiSpecification,
  ApiSpecificationName,
} from '@forecourt/plugin-charge-stations-common';
import {
  knowledgePath,
  SpecificationBadges,
  specificationPath,
  UnverifiedBadge,
  useMessages,
  useSpecification,
} from '@forecourt/plugin-charge-stations-react';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { chargeStationsTranslationRef } from '../../translation';
import { CopyLinkButton } from '../CopyLinkButton';
import { Facts } from '../Facts';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';
import { Address } from './Address';

/** One document, service or project with all that is known of it. */
export function SpecificationPage({ id }: { id: string }) {
  const { t } = useMessages(chargeStationsTranslationRef);
  const specification = useSpecification(id);
  return (
    <>
      <Link
        component={RouterLink}
        variant="body2"
        to={knowledgePath('specifications')}
      >
        {t('knowledge.specification.back')}
      </Link>
      <Loaded
        query={specification}
        skeleton={<SkeletonTable label={t('knowledge.loading')} rows={4} />}
      >
        {data => (
          <Stack gap={1.5} sx={{ maxWidth: 900 }}>
            <Stack direction="row" alignItems="center" gap={1}>
              <Typography variant="h5" component="h2">
                {data.title}
              </Typography>
              <CopyLinkButton />
            </Stack>
            <Stack direction="row" gap={0.5}>
              <SpecificationBadges specification={data} allStates />
              {!data.isVerified && <UnverifiedBadge />}
            </Stack>
            <SpecificationFacts specification={data} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}

function SpecificationFacts(props: { specification: ApiSpecification }) {
  const { specification } = props;
  const { kind, ocpp, supersedes, unverified } = specification;
  const { t } = useMessages(chargeStationsTranslationRef);
  const values = {
    supersededBy: toDocuments(specification.supersededBy),
    newerVersion: toDocuments(specification.newerVersion),
    address: specification.url && <Address url={specification.url} />,
    kind: kind && t(`knowledge.specification.kinds.${kind}`),
    partOf: toDocuments(specification.partOf),
    version: specification.version,
    ocpp: ocpp.join(', '),
    language: specification.language,
    publisher: specification.publisher,
    licence: specification.licence,
    lastActivity: specification.lastActivity,
    supersedes: supersedes.length > 0 && toDocuments(...supersedes),
    determinedOn: specification.determinedOn,
    determinedBy: specification.determinedBy,
    note: specification.note,
  };
  return (
    <Facts
      facts={Object.entries(values).map(([field, value]) => ({
        name: t(`knowledge.specification.${field as keyof typeof values}`),
        value: value && (
          <>
            {value} {unverified.includes(field) && <UnverifiedBadge />}
          </>
        ),
      }))}
    />
  );
}

function toDocuments(...names: (ApiSpecificationName | undefined)[]) {
  const known = names.filter(name => name !== undefined);
  return (
    known.length > 0 && (
      <Stack component="span">
        {known.map(({ specification, title }) => (
          <Link
            key={specification}
            component={RouterLink}
            to={specificationPath(specification)}
          >
            {title}
          </Link>
        ))}
      </Stack>
    )
  );
}
