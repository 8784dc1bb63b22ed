// Every view of the app, for those who look at each: the pictures, and what must hold on every page. A new view gets a line.
import type { WebStack } from './web-stack';

export interface View {
  name: string;
  /** Who looks; nobody is signed in without. */
  account?: string;
  address: string;
}
interface Ids {
  id: string;
  clientId: string;
  departureId: string;
  outgoingId: string;
}

export async function everyView({ api }: WebStack): Promise<View[]> {
  const handover = async (filter: string) => {
    const list = `/v1/handovers?status=open&sort=value&limit=1&${filter}`;
    const { items } = await api.get<{ items: Ids[] }>('hr', list);
    if (!items[0]) throw new Error(`There is no handover for ${filter}.`);
    return items[0];
  };
  const [vip, ordinary] = [await handover('track=vip'), await handover('track=ordinary')];
  const rep = `rep:${vip.outgoingId}`;
  return [
    { name: 'sign-in', address: '/sign-in' },
    { name: 'start-hr', account: 'hr', address: '/' },
    { name: 'start-manager', account: 'manager', address: '/' },
    { name: 'start-rep', account: rep, address: '/' },
    { name: 'start-auditor', account: 'auditor', address: '/' },
    { name: 'day', account: rep, address: '/day' },
    { name: 'board', account: 'manager', address: '/handovers' },
    { name: 'board-filtered', account: 'manager', address: '/handovers?status=open&tier=gold&sort=value' },
    { name: 'board-empty', account: 'manager', address: '/handovers?q=nobody-has-this-name' },
    { name: 'handover-vip', account: 'manager', address: `/handovers/${vip.id}` },
    { name: 'handover-rep', account: rep, address: `/handovers/${vip.id}` },
    { name: 'handover-ordinary', account: 'hr', address: `/handovers/${ordinary.id}` },
    { name: 'replay', account: 'auditor', address: `/handovers/${vip.id}/replay` },
    { name: 'departures', account: 'hr', address: '/departures' },
    { name: 'departure-new', account: 'hr', address: '/departures/new' },
    { name: 'departure', account: 'hr', address: `/departures/${vip.departureId}` },
    { name: 'clients', account: 'hr', address: '/clients' },
    { name: 'clients-of-a-rep', account: rep, address: '/clients' },
    { name: 'clients-empty', account: 'manager', address: '/clients?q=nobody-has-this-name' },
    { name: 'people', account: 'hr', address: '/people' },
    { name: 'people-of-a-rep', account: rep, address: '/people' },
    { name: 'import', account: 'hr', address: '/import' },
    { name: 'client', account: 'hr', address: `/clients/${vip.clientId}` },
    { name: 'person', account: 'hr', address: `/people/${vip.outgoingId}` },
    { name: 'reports', account: 'manager', address: '/reports' },
    { name: 'reports-filtered', account: 'manager', address: '/reports?tier=gold' },
    { name: 'record', account: 'auditor', address: '/record' },
    { name: 'process-vip', account: 'auditor', address: '/process/vip' },
    { name: 'process-ordinary', account: 'auditor', address: '/process/ordinary' },
    { name: 'policies', account: 'hr', address: '/policies' },
    { name: 'privacy', account: 'hr', address: '/privacy' },
    { name: 'not-found', account: 'hr', address: '/nowhere' },
  ];
}
