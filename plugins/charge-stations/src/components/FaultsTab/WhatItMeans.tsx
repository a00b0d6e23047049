import {
  CodeLink,
  CodeMeaning,
  useConditionExplanation,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { SkeletonTable } from '../SkeletonTable';

/** What the code of a fault means on this station, by its vendor, model and version of OCPP. */
export function WhatItMeans(props: { identity: string; fault: ApiCondition }) {
  const { identity, fault } = props;
  const { number } = fault;
  const { t } = useMessages(chargeStationsTranslationRef);
  const explanation = useConditionExplanation({ identity, number });
  return (
    <div>
      <Typography variant="subtitle1" component="h3">
        {t('knowledge.whatItMeans')}
        {': '}
        <CodeLink fault={fault} isInText />
      </Typography>
      <Loaded
        query={explanation}
        skeleton={
          <SkeletonTable label={t('knowledge.loadingMeaning')} rows={2} />
        }
      >
        {data => <CodeMeaning explanation={data} />}
      </Loaded>
    </div>
  );
}
