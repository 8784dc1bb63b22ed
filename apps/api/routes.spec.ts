// Every route declares what it requires of its caller; one that does not lets nobody in.
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import type { ExecutionContext } from '@nestjs/common';
import { loadConfig } from '#libs/config';
import { AppModule } from './app.module';
import { ACCESS, OpenToAll, type RouteAccess } from './auth/access.decorator';
import { AuthGuard } from './auth/auth.guard';

const config = loadConfig(
  {
    DATABASE_URL: 'postgres://u@h/d',
    VAULT_DATABASE_URL: 'postgres://u@h/v',
    VAULT_KEY: Buffer.alloc(32).toString('base64'),
    REQUEST_KEY: Buffer.alloc(32).toString('base64'),
    BATON_LOCAL_KEY: Buffer.alloc(32).toString('base64'),
  },
  ['databaseUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey'],
);
type Handler = { name: string; path: string; access: RouteAccess | undefined };

/** Paths that are not commands, and the rights that let a caller look. */
const RIGHTS_OF_VIEWS: Record<string, string[]> = {
  history: ['read', 'history'],
  gantt: ['read'],
  conformance: ['read'],
  changes: ['read'],
  past: ['read'],
  'erasure-certificate': ['read'],
  'preview-reschedule': ['preview'],
  'preview-withdraw': ['preview'],
};

function routes(): Handler[] {
  const controllers = (AppModule.with(config).controllers ?? []) as (new () => object)[];
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return own
      .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] as object))
      .map((name) => ({
        name: `${controller.name}.${name}`,
        path: `${Reflect.getMetadata(PATH_METADATA, controller)}/${Reflect.getMetadata(PATH_METADATA, prototype[name] as object)}`,
        access: (Reflect.getMetadata(ACCESS, prototype[name] as object) ?? Reflect.getMetadata(ACCESS, controller)) as
          RouteAccess | undefined,
      }));
  });
}

describe('the routes', () => {
  it('all declare who may use them', () => {
    expect(routes().length).toBeGreaterThan(50);
    expect(routes().filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('are public only where they reveal nothing about anybody', () => {
    const open = routes().filter(({ access }) => access === 'open');
    expect(open.map(({ name }) => name).toSorted()).toEqual([
      'HealthController.live',
      'HealthController.ready',
      'MetricsController.figures',
      'PrivacyController.notice',
      'RecordController.newest',
      'SignInController.accounts',
      'SignInController.signIn',
      'SignInWayController.way',
    ]);
  });

  it('about one thing have its id in their path, and commands need the right of their name', () => {
    for (const { name, path, access } of routes()) {
      if (typeof access !== 'object' || access.about !== 'id') continue;
      expect([name, path]).toEqual([name, expect.stringContaining(':id')]);
      const command = path.split('/:id/')[1] ?? 'read';
      const right = access.action.split(':')[1] ?? '';
      expect([name, RIGHTS_OF_VIEWS[command] ?? [command]]).toEqual([name, expect.arrayContaining([right])]);
    }
  });
});

describe('the guard', () => {
  const things = { find: () => Promise.reject(new Error('not asked')) };
  const actor = { kind: 'person', id: 'h', role: 'hr', scope: 'all' } as const;
  const proven = { signIn: { issuer: 'i', subject: 's' }, isOurs: false, name: 'Ada' };
  const tokens = { read: () => Promise.resolve(proven) };
  const presence = { admit: () => Promise.resolve(actor) };
  const guard = new AuthGuard(new Reflector(), things as never, tokens, presence as never);
  class Unmarked {
    route() {}
  }
  @OpenToAll()
  class Open extends Unmarked {}
  const ask = (controller: new () => Unmarked) =>
    guard.canActivate({
      getHandler: () => controller.prototype.route,
      getClass: () => controller,
      switchToHttp: () => ({ getRequest: () => ({ get: () => 'Bearer token' }) }),
    } as unknown as ExecutionContext);

  it('lets nobody, not even HR, use a route without a rule', async () => {
    await expect(ask(Unmarked)).rejects.toMatchObject({ status: 403, code: 'not-allowed' });
    await expect(ask(Open)).resolves.toBe(true);
  });
});
