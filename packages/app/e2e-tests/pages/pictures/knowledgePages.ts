import { heading, table, text } from '../../support/pictures';
import type { Picture } from './picture';

const KNOWLEDGE = '/charge-stations/knowledge';

export const knowledgePages: Picture[] = [
  {
    name: 'codes',
    url: `${KNOWLEDGE}/codes`,
    shows: [table('Codes')],
  },
  {
    name: 'code',
    url: `${KNOWLEDGE}/codes/ocpp16:GroundFailure`,
    shows: [heading('GroundFailure')],
  },
  {
    name: 'specifications',
    url: `${KNOWLEDGE}/specifications`,
    shows: [table('Specifications')],
  },
  {
    name: 'specification',
    url: `${KNOWLEDGE}/specifications/ocpp-1.6-security`,
    shows: [heading(/^Improved security/), text('Superseded by')],
  },
  {
    name: 'statuses',
    url: `${KNOWLEDGE}/statuses`,
    shows: [text('What connectors report of themselves')],
  },
  {
    name: 'message-meaning',
    url: `${KNOWLEDGE}/messages/ocpp-1.6/StatusNotification`,
    shows: [heading('StatusNotification'), table('Its own fields')],
  },
  {
    name: 'api-definition',
    url: '/catalog/default/api/ocpp-1.6/definition',
    shows: [table('Messages of OCPP 1.6')],
  },
];
