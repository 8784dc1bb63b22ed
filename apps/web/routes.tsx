// Every address of the app. Views are loaded on demand; their filters are in the address, so links keep them.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from './api/queries';
import { NotFound } from './frame/not-found';
import { Shell } from './frame/shell';
import { ViewFailed } from './frame/view-failed';
import { Waiting } from './parts/waiting';
import { session } from './api/session';
import { flag, text, words } from './search-params';
import { boardQuery } from './views/handovers/board/board-query';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: words({ to: text }),
  component: lazyRouteComponent(() => import('./views/sign-in/sign-in'), 'SignIn'),
});

/** Everything behind the sign-in. */
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: ({ location }) => {
    if (!session.get()) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  component: Shell,
});

const start = createRoute({
  getParentRoute: () => staff,
  path: '/',
  component: lazyRouteComponent(() => import('./views/start/start'), 'Start'),
});

const day = createRoute({
  getParentRoute: () => staff,
  path: '/day',
  component: lazyRouteComponent(() => import('./views/day/day'), 'Day'),
});

const board = createRoute({
  getParentRoute: () => staff,
  path: '/handovers',
  validateSearch: words({
    q: text,
    status: text,
    stage: text,
    tier: text,
    sort: text,
    overdue: flag,
    needsMe: flag,
    team: text,
    owner: text,
    departure: text,
    client: text,
    representative: text,
  }),
  loaderDeps: ({ search }) => search,
  // Fetches the first page while the view's code is still loading.
  loader: ({ deps }) => void queryClient.prefetchInfiniteQuery(boardQuery(deps)),
  component: lazyRouteComponent(() => import('./views/handovers/board/board'), 'Board'),
});

const handover = createRoute({
  getParentRoute: () => staff,
  path: '/handovers/$id',
  validateSearch: words({ at: text }),
  component: lazyRouteComponent(() => import('./views/handovers/handover'), 'HandoverView'),
});

const clients = createRoute({
  getParentRoute: () => staff,
  path: '/clients',
  validateSearch: words({ q: text, tier: text, owner: text, active: flag }),
  component: lazyRouteComponent(() => import('./views/clients/clients'), 'Clients'),
});

const client = createRoute({
  getParentRoute: () => staff,
  path: '/clients/$id',
  component: lazyRouteComponent(() => import('./views/clients/client'), 'ClientView'),
});

const people = createRoute({
  getParentRoute: () => staff,
  path: '/people',
  validateSearch: words({ q: text, status: text, manager: text }),
  component: lazyRouteComponent(() => import('./views/people/people'), 'People'),
});

const person = createRoute({
  getParentRoute: () => staff,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('./views/people/person'), 'PersonView'),
});

const departures = createRoute({
  getParentRoute: () => staff,
  path: '/departures',
  validateSearch: words({ status: text }),
  component: lazyRouteComponent(() => import('./views/departures/departures'), 'Departures'),
});

const newDeparture = createRoute({
  getParentRoute: () => staff,
  path: '/departures/new',
  validateSearch: words({ step: text }),
  component: lazyRouteComponent(() => import('./views/departures/new-departure'), 'NewDeparture'),
});

const departure = createRoute({
  getParentRoute: () => staff,
  path: '/departures/$id',
  component: lazyRouteComponent(() => import('./views/departures/departure'), 'DepartureView'),
});

const undelivered = createRoute({
  getParentRoute: () => staff,
  path: '/undelivered',
  validateSearch: words({ status: text }),
  component: lazyRouteComponent(() => import('./views/undelivered/undelivered'), 'Undelivered'),
});

const replay = createRoute({
  getParentRoute: () => staff,
  path: '/handovers/$id/replay',
  validateSearch: words({ at: text, from: text, to: text }),
  component: lazyRouteComponent(() => import('./views/replay/replay'), 'Replay'),
});

const record = createRoute({
  getParentRoute: () => staff,
  path: '/record',
  validateSearch: words({ departure: text, handover: text }),
  component: lazyRouteComponent(() => import('./views/record/record'), 'Record'),
});

const process = createRoute({
  getParentRoute: () => staff,
  path: '/process/$track',
  component: lazyRouteComponent(() => import('./views/process/process'), 'Process'),
});

const policies = createRoute({
  getParentRoute: () => staff,
  path: '/policies',
  validateSearch: words({ policy: text }),
  component: lazyRouteComponent(() => import('./views/policies/policies'), 'Policies'),
});

const privacy = createRoute({
  getParentRoute: () => staff,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./views/privacy/privacy'), 'Privacy'),
});

const reports = createRoute({
  getParentRoute: () => staff,
  path: '/reports',
  validateSearch: words({ team: text, tier: text }),
  component: lazyRouteComponent(() => import('./views/reports/reports'), 'Reports'),
});

const importing = createRoute({
  getParentRoute: () => staff,
  path: '/import',
  component: lazyRouteComponent(() => import('./views/import/import'), 'Import'),
});

const nowhere = createRoute({ getParentRoute: () => staff, path: '$', component: NotFound });

const routeTree = root.addChildren([
  signIn,
  staff.addChildren([
    start,
    departures,
    newDeparture,
    departure,
    undelivered,
    importing,
    reports,
    day,
    board,
    handover,
    clients,
    client,
    people,
    person,
    replay,
    record,
    process,
    policies,
    privacy,
    nowhere,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ViewFailed,
  defaultPendingComponent: Waiting,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
