import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  codeLabel,
  codeWords,
  useConditionExplanation,
  useTranslate,
} from '@forecourt/plugin-charge-stations-react';
import Typography from '@mui/material/Typography';

interface FaultMeaningProps {
  identity: string;
  fault: ApiCondition;
}

/** What a sentence about a fault means, where all it could say was a code: "Cable or connector is hot". */
export function FaultMeaning(props: FaultMeaningProps) {
  const words = useTranslate();
  const { fault } = props;
  return codeWords(fault, words) === codeLabel(fault) ? (
    <Meaning {...props} />
  ) : null;
}

function Meaning({ identity, fault: { number } }: FaultMeaningProps) {
  const { data } = useConditionExplanation({ identity, number });
  const meaning = data?.meaning ?? data?.standard?.meaning;
  return meaning ? (
    <Typography variant="body2" color="text.secondary">
      {meaning}
    </Typography>
  ) : null;
}
