import { CallReply } from '../../CallReply';
import { Payload } from '../../script';
import { Station } from '../../Station';
import { changeAvailability, getLog, reset, triggerMessage } from './control';
import {
  clearVariableMonitoring,
  getMonitoringReport,
  setMonitoringBase,
  setMonitoringLevel,
  setVariableMonitoring,
} from './monitoring';
import { getBaseReport, getReport } from './reports';
import { FormatError } from './request';
import { getVariables, setVariables } from './variables';

const ANSWERS = new Map<
  string,
  (station: Station, payload: Payload) => CallReply
>([
  ['ChangeAvailability', changeAvailability],
  ['ClearVariableMonitoring', clearVariableMonitoring],
  ['GetBaseReport', getBaseReport],
  ['GetLog', getLog],
  ['GetMonitoringReport', getMonitoringReport],
  ['GetReport', getReport],
  ['GetVariables', getVariables],
  ['Reset', reset],
  ['SetMonitoringBase', setMonitoringBase],
  ['SetMonitoringLevel', setMonitoringLevel],
  ['SetVariableMonitoring', setVariableMonitoring],
  ['SetVariables', setVariables],
  ['TriggerMessage', triggerMessage],
]);

/** Answers a call of the CSMS (2.0.1 and 2.1). */
export function answerCall(
  station: Station,
  { action, payload }: { action: string; payload: Payload },
): CallReply {
  const answer = ANSWERS.get(action);
  if (!answer) {
    return { type: 'error', code: 'NotImplemented' };
  }
  try {
    return answer(station, payload);
  } catch (error) {
    if (error instanceof FormatError) {
      return { type: 'error', code: 'FormatViolation' };
    }
    throw error;
  }
}
