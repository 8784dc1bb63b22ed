// The guard before every route: who is the caller, and may they? A route without an access rule lets nobody in.
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { actorText, may, type Action, type Actor, type Noun, type Resources } from '#libs/access';
import { saying, type Case } from '#libs/telling';
import { Problem } from '../problems/problem';
import { ACCESS, type RouteAccess } from './access.decorator';
import { keyOf, requestOf } from './key';
import { Presence } from './presence';
import { Things } from './things';
import { TOKENS, type Tokens } from './tokens';

export interface SignedRequest extends Request {
  actor: Actor;
  /** What the request is about, as libs/access sees it. */
  about?: Resources[Noun];
}

@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly things: Things,
    @Inject(TOKENS) private readonly tokens: Tokens,
    private readonly presence: Presence,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'open') return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    request.actor = await this.signedIn(request);
    if (!access) throw new Problem(403, saying('not-allowed/no-rule'));
    if (access === 'signed-in') return true;
    if (access.about === 'query') await this.demandExport(request);
    else if (access.about !== 'list') await this.demand(request, access.action, access.about);
    return true;
  }

  private async signedIn(request: Request): Promise<Actor> {
    const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.get('authorization') ?? '') ?? [];
    const proven = token === undefined ? undefined : await this.tokens.read(token);
    const actor = proven && (await this.presence.admit(proven));
    if (actor) return actor;
    throw new Problem(401, saying('not-signed-in'), { headers: { 'WWW-Authenticate': 'Bearer' } });
  }

  /**
   * Exporting one handover takes the right to read it. Exporting more takes the right to export the log, and so does
   * the evidence of one handover: it holds the command behind each event, and some of those are confidential.
   */
  private async demandExport(request: SignedRequest): Promise<void> {
    const { handover } = request.query;
    if (handover === undefined) return this.judge(request, 'log:export', undefined);
    const found = typeof handover === 'string' && (await this.things.find('handover', handover, request.actor));
    if (!found) throw unknown('handover');
    this.judge(request, 'handover:read', found.resource);
    if (request.params['format'] === 'jsonl') this.judge(request, 'log:export', undefined);
  }

  private async demand(request: SignedRequest, action: Action, about: 'id' | 'body' | 'new'): Promise<void> {
    const noun = action.split(':')[0] as Noun;
    const found = await this.thing(request, noun, about);
    try {
      this.judge(request, action, found?.resource, about === 'body' ? 'representative' : noun);
    } catch (denied) {
      if (!(await this.isRepeat(request, action))) throw denied;
    }
  }

  private judge(
    request: SignedRequest,
    action: Action,
    resource: Resources[Noun] | undefined,
    noun = action.split(':')[0] as Noun,
  ): void {
    request.about = resource;
    const verdict = may(request.actor, action, resource);
    if (verdict === 'hidden') throw unknown(noun);
    if (verdict === 'no') throw new Problem(403, saying('not-allowed'));
  }

  /**
   * Some commands end the sender's right to send them: whoever declined is no longer a candidate. When the first answer
   * was lost and the same request is sent again, the log has it under its key and answers from there.
   */
  private async isRepeat(request: SignedRequest, action: Action): Promise<boolean> {
    const key = request.method === 'POST' ? keyOf(request) : undefined;
    if (key === undefined) return false;
    const name = action.slice(action.indexOf(':') + 1);
    return this.things.wasSent({ name, key, actor: actorText(request.actor), request: requestOf(request) });
  }

  private async thing(request: SignedRequest, noun: Noun, about: 'id' | 'body' | 'new') {
    if (about === 'new') return undefined;
    if (about === 'id') {
      const found = await this.things.find(noun, String(request.params['id'] ?? ''), request.actor);
      if (!found) throw unknown(noun);
      return found;
    }
    // Not validated yet, so it may be anything; the finder accepts ids only.
    const named: unknown = (request.body as { representativeId?: unknown }).representativeId;
    return typeof named === 'string' ? this.things.find('representative', named, request.actor) : undefined;
  }
}

const unknown = (noun: Noun) => new Problem(404, { case: `unknown-${noun}` as Case });
