import type { ApiConditionDetail } from '@forecourt/plugin-charge-stations-common';
import {
  Badge,
  EvidenceList,
  SeverityMark,
  useMessages,
} from '@forecourt/plugin-charge-stations-react';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { chargeStationsTranslationRef } from '../../translation';
import { FaultMeaning } from '../FaultMeaning';
import { IncidentSection } from '../Incident';
import { RunbookSection } from '../Runbooks';
import { WhySilent } from '../Silences';
import { ConfigurationBefore } from './ConfigurationBefore';
import { FaultFacts } from './FaultFacts';
import { FaultSentence } from './FaultSentence';
import { HourBefore } from './hourBefore/HourBefore';
import { WhatItMeans } from './WhatItMeans';
import { WhereElse } from './WhereElse';

/** A fault from the sentence to the frames. */
export function FaultStory(props: {
  identity: string;
  detail: ApiConditionDetail;
  /** Shows another fault of the station. */
  onSelect: (number: number) => void;
}) {
  const { identity, detail, onSelect } = props;
  const { condition, evidence, boundedBy } = detail;
  const { t } = useMessages(chargeStationsTranslationRef);
  return (
    <>
      <Stack direction="row" gap={1} alignItems="baseline">
        <SeverityMark severity={condition.severity} />
        <div>
          <FaultSentence fault={condition} />
          <FaultMeaning identity={identity} fault={condition} />
          <Typography variant="body2" color="text.secondary">
            {t(condition.blocking ? 'fault.blocking' : 'fault.warning')}
          </Typography>
        </div>
      </Stack>
      <Badge badges={condition.badges} source={condition.source} />
      <FaultFacts fault={condition} boundedBy={boundedBy} onSelect={onSelect} />
      <WhatItMeans identity={identity} fault={condition} />
      <IncidentSection identity={identity} number={condition.number} />
      <WhySilent identity={identity} fault={condition} />
      <HourBefore identity={identity} fault={condition} onSelect={onSelect} />
      <ConfigurationBefore identity={identity} fault={condition} />
      <WhereElse identity={identity} code={condition.code} />
      <RunbookSection identity={identity} fault={condition} />
      <div>
        <Typography variant="subtitle1" component="h3">
          {t('fault.evidence')}
        </Typography>
        <EvidenceList identity={identity} evidence={evidence} />
      </div>
    </>
  );
}
