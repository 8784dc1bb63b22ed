// Every view of the app, for the pictures and for the checks that hold on every page. A new view gets a line here.
import type { Api } from '../../apps/local/rehearsal/api-client';
import type english from '../../apps/web/languages/en.json';
import { workday } from '../api/firm';
import type { WebStack } from './web-stack';

type Actions = typeof english.action;
/** A command that has a form. */
export type ActionName = { [K in keyof Actions]: Actions[K] extends { name: string } ? K : never }[keyof Actions];

export interface View {
  name: string;
  /** Who looks; without it nobody is signed in. */
  account?: string;
  address: string;
  /** What was typed before, under the name of its draft. */
  draft?: { name: string; value: object };
  /** The command whose form is opened by its button. */
  opens?: ActionName;
  /** The guide has a picture of this view, in this size. */
  inGuide?: 'desktop' | 'phone';
}
interface Ids {
  id: string;
  clientId: string;
  departureId: string;
  outgoingId: string;
}
interface List<Item = object> {
  items: ({ id: string } & Item)[];
}
interface Detail {
  leadId: string;
  outgoingId: string;
  candidateId?: string;
  successorId: string | null;
  allowed: ActionName[];
}

export async function everyView({ api }: Pick<WebStack, 'api'>): Promise<View[]> {
  const handover = async (filter: string) => {
    const list = `/v1/handovers?status=open&sort=value&limit=1&${filter}`;
    const { items } = await api.get<{ items: Ids[] }>('hr', list);
    if (!items[0]) throw new Error(`There is no handover for ${filter}.`);
    return items[0];
  };
  const [vip, ordinary] = [await handover('track=vip'), await handover('track=ordinary')];
  const rep = `rep:${vip.outgoingId}`;
  const draft = { name: 'departures/new', value: await nextLeaver(api) };
  return [
    { name: 'sign-in', address: '/sign-in', inGuide: 'desktop' },
    { name: 'start-hr', account: 'hr', address: '/', inGuide: 'desktop' },
    { name: 'start-manager', account: 'manager', address: '/', inGuide: 'desktop' },
    { name: 'start-rep', account: rep, address: '/' },
    { name: 'start-auditor', account: 'auditor', address: '/' },
    { name: 'day', account: rep, address: '/day', inGuide: 'phone' },
    { name: 'board', account: 'manager', address: '/handovers', inGuide: 'desktop' },
    { name: 'board-filtered', account: 'manager', address: '/handovers?status=open&tier=gold&sort=value' },
    { name: 'board-empty', account: 'manager', address: '/handovers?q=nobody-has-this-name' },
    { name: 'handover-vip', account: 'manager', address: `/handovers/${vip.id}` },
    { name: 'handover-rep', account: rep, address: `/handovers/${vip.id}`, inGuide: 'desktop' },
    { name: 'handover-ordinary', account: 'hr', address: `/handovers/${ordinary.id}` },
    { name: 'replay', account: 'auditor', address: `/handovers/${vip.id}/replay`, inGuide: 'desktop' },
    { name: 'departures', account: 'hr', address: '/departures' },
    { name: 'departure-new', account: 'hr', address: '/departures/new' },
    { name: 'departure-effects', account: 'hr', address: '/departures/new?step=effects', draft, inGuide: 'desktop' },
    { name: 'departure-announce', account: 'hr', address: '/departures/new?step=announce', draft },
    { name: 'departure', account: 'hr', address: `/departures/${vip.departureId}`, inGuide: 'desktop' },
    { name: 'clients', account: 'hr', address: '/clients' },
    { name: 'clients-of-a-rep', account: rep, address: '/clients' },
    { name: 'clients-empty', account: 'manager', address: '/clients?q=nobody-has-this-name' },
    { name: 'people', account: 'hr', address: '/people' },
    { name: 'people-of-a-rep', account: rep, address: '/people' },
    { name: 'import', account: 'hr', address: '/import', inGuide: 'desktop' },
    { name: 'client', account: 'hr', address: `/clients/${vip.clientId}` },
    { name: 'person', account: 'hr', address: `/people/${vip.outgoingId}` },
    { name: 'reports', account: 'manager', address: '/reports', inGuide: 'desktop' },
    { name: 'reports-filtered', account: 'manager', address: '/reports?tier=gold' },
    { name: 'undelivered', account: 'hr', address: '/undelivered' },
    { name: 'undelivered-administrator', account: 'administrator', address: '/undelivered' },
    { name: 'record', account: 'auditor', address: '/record', inGuide: 'desktop' },
    { name: 'process-vip', account: 'auditor', address: '/process/vip', inGuide: 'desktop' },
    { name: 'process-ordinary', account: 'auditor', address: '/process/ordinary' },
    { name: 'policies', account: 'hr', address: '/policies' },
    { name: 'privacy', account: 'hr', address: '/privacy' },
    { name: 'not-found', account: 'hr', address: '/nowhere' },
    ...(await oddViews(api)),
    ...(await everyForm(api)),
  ];
}

/** What HR would enter for another departure. */
async function nextLeaver(api: Api): Promise<object> {
  const { items } = await api.get<{ items: { id: string; name: string }[] }>('hr', '/v1/representatives?limit=200');
  const leaver = items.find(({ name }) => name === 'Laura Callahan');
  if (!leaver) throw new Error('The sample has no Laura Callahan.');
  return { representativeId: leaver.id, lastWorkingDay: workday(20), reason: 'Parental leave' };
}

/** Forms that the guide shows. */
const IN_GUIDE: Partial<Record<ActionName, 'desktop' | 'phone'>> = {
  'fill-dossier-section': 'desktop',
  'nominate-successor': 'desktop',
  'send-notice': 'desktop',
  'record-visit': 'phone',
};

/** Rare cases, where the stack has them. */
async function oddViews(api: Api): Promise<View[]> {
  const handovers = await api.get<List<{ mailFailed: boolean }>>('hr', '/v1/handovers?limit=200');
  const unread = handovers.items.find(({ mailFailed }) => mailFailed);
  const departures = await api.get<List>('hr', '/v1/departures?limit=200');
  const details = departures.items.map(({ id }) =>
    api.get<{ id: string; needsInterimOwner: boolean }>('hr', `/v1/departures/${id}`),
  );
  const vacant = (await Promise.all(details)).find(({ needsInterimOwner }) => needsInterimOwner);
  const mailFailed = 'handover-mail-failed';
  return [
    ...(unread ? [{ name: mailFailed, account: 'manager', address: `/handovers/${unread.id}` }] : []),
    ...(vacant ? [{ name: 'departure-vacant', account: 'hr', address: `/departures/${vacant.id}` }] : []),
    { name: 'people-closed', account: 'hr', address: '/people?status=closing' },
  ];
}

/** The form of every command that somebody may send now, once for each kind of thing. */
async function everyForm(api: Api): Promise<View[]> {
  return [
    ...(await formsOfHandovers(api)),
    ...(await formsForHr(api, 'departures', 'departures')),
    ...(await formsForHr(api, 'representatives', 'people')),
  ];
}

async function formsOfHandovers(api: Api): Promise<View[]> {
  const { items } = await api.get<List>('hr', '/v1/handovers?status=open&limit=200');
  const forms = new Map<ActionName, View>();
  for (const { id } of items) {
    const { leadId, outgoingId, candidateId, successorId } = await api.get<Detail>('hr', `/v1/handovers/${id}`);
    const reps = [outgoingId, candidateId, successorId].flatMap((each) => (each ? [`rep:${each}`] : []));
    for (const account of new Set(['hr', ...reps, `manager:${leadId}`])) {
      const { allowed } = await api.get<Detail>(account, `/v1/handovers/${id}`);
      for (const opens of allowed) {
        const inGuide = IN_GUIDE[opens];
        const view = { name: `form-${opens}`, account, address: `/handovers/${id}`, opens };
        if (!forms.has(opens)) forms.set(opens, { ...view, ...(inGuide ? { inGuide } : {}) });
      }
    }
  }
  return [...forms.values()];
}

async function formsForHr(api: Api, noun: string, place: string): Promise<View[]> {
  const { items } = await api.get<List>('hr', `/v1/${noun}?limit=200`);
  const forms = new Map<ActionName, View>();
  for (const { id } of items) {
    const { allowed } = await api.get<Pick<Detail, 'allowed'>>('hr', `/v1/${noun}/${id}`);
    for (const opens of allowed)
      if (!forms.has(opens))
        forms.set(opens, { name: `form-${place}-${opens}`, account: 'hr', address: `/${place}/${id}`, opens });
  }
  return [...forms.values()];
}
