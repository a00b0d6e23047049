import { CallReply } from './CallReply';
import { Payload } from './script';
import { Station } from './Station';
import { answerCall as answerCall16 } from './v16/answerCall';
import { answerCall as answerCall2 } from './v2/answers/answerCall';

/** Answers a call of the CSMS in the station's version. */
export function answerCall(
  station: Station,
  call: { action: string; payload: Payload },
): CallReply {
  return station.profile.ocpp === '1.6'
    ? answerCall16(station, call)
    : answerCall2(station, call);
}
