// What a log of many handovers consists of: a client's life and its handover's, made of the samples of every event.
import { v7 as newId } from 'uuid';
import samples from '../../libs/domain/event-samples.json';

interface SampleEvent {
  stream: string;
  type: string;
  data: unknown;
}

/** In the order in which a VIP handover records them; the dossier has a section for each of the nine that are asked for. */
const OF_CLIENT = ['ClientAdded', 'ClientSpendRecorded', 'ClientDossierRecorded', 'OwnerChanged', 'PromiseRecorded'];
const OF_HANDOVER = [
  'HandoverOpened',
  ...Array<string>(9).fill('DossierSectionFilled'),
  'DossierSigned',
  'DossierApproved',
  'SuccessorNominated',
  'MailSent',
  'SuccessorApproved',
  'AppointmentAccepted',
  'SuccessorAppointed',
  'NoticeRequested',
  'MailSent',
  'NoticeAcknowledged',
  'VisitScheduled',
  'JointVisitHeld',
  'OwnershipPassed',
  'InterviewHeld',
  'SurveyRequested',
  'MailSent',
  'SurveyAnswered',
  'HandoverCompleted',
];
const AT_THE_END = ['OwnerChanged', 'PromiseSettled', 'ClientHandoverEnded'];
/** The ids of the samples, each of which stands for one of a case's own. */
const IDS = ['c', 'h', 'd', 'r1', 'r2', 'r3', 'p'];

export const EVENTS_A_CASE = OF_CLIENT.length + 1 + OF_HANDOVER.length + AT_THE_END.length;

/** One client handed over once, with ids of its own. */
export function newCase(): SampleEvent[] {
  const own = new Map(IDS.map((id) => [id, newId()]));
  return [...OF_CLIENT, 'ClientHandoverStarted', ...OF_HANDOVER, ...AT_THE_END].map((type) => {
    const sample = samples.find((each) => each.type === type);
    if (!sample) throw new Error(`There is no sample of ${type}.`);
    const [kind = '', id = ''] = sample.stream.split('/');
    return { stream: `${kind}/${own.get(id) ?? id}`, type, data: withIds(sample.data, own) };
  });
}

function withIds(value: unknown, own: Map<string, string>): unknown {
  if (typeof value === 'string') return own.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withIds(each, own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, own)]));
}
