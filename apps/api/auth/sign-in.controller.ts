// Signing in without an identity provider: in the local mode only, where everything is on one's own machine.
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Role } from '#libs/access';
import { saying } from '#libs/telling';
import type { ReadModels } from '#libs/read-models';
import { Clock, PoliciesService, READ_MODELS, RepresentativesService } from '#libs/services';
import { Line } from '../http/fields';
import { Problem } from '../problems/problem';
import { isUuid } from '../http/texts';
import { OpenToAll } from './access.decorator';
import { Presence } from './presence';
import { TOKENS, type Tokens } from './tokens';

class SignInBody {
  @Line({ about: 'hr, manager, manager:<representative id>, auditor or rep:<representative id>' })
  account!: string;
}

const ROLES = ['hr', 'manager', 'rep', 'auditor'] as const;

class Account {
  @ApiProperty({ description: 'What POST /v1/sign-in takes.' }) account!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ required: false, format: 'uuid' }) representativeId?: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ type: String, required: false, nullable: true }) title?: string | null;
}
class Accounts {
  @ApiProperty({ type: Account, isArray: true }) accounts!: Account[];
}

@ApiTags('sign-in')
@Controller('v1/sign-in')
export class SignInController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly representatives: RepresentativesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly clock: Clock,
    @Inject(TOKENS) private readonly tokens: Tokens,
    private readonly presence: Presence,
  ) {}

  /** Everybody whom one can be here: the roles without a name, then the first 200 who are here, managers twice. */
  @Get('accounts')
  @OpenToAll()
  @ApiOkResponse({ type: Accounts })
  async accounts(): Promise<Accounts> {
    const { items } = await this.readModels.representatives(
      { hereAt: this.clock.now() },
      { limit: 200 },
      await this.policies.tiers(),
    );
    const managers = new Set(items.map(({ managerId }) => managerId));
    const named = items.flatMap(({ id, name, title }) =>
      (managers.has(id) ? (['manager', 'rep'] as const) : (['rep'] as const)).map((role) => ({
        account: `${role}:${id}`,
        role,
        representativeId: id,
        name,
        title,
      })),
    );
    const nameless = (['hr', 'manager', 'auditor'] as const).map((role) => ({ account: role, role }));
    return { accounts: [...nameless, ...named] };
  }

  /** A token for one of the roles; it is good for twelve hours. */
  @Post()
  @HttpCode(200)
  @OpenToAll()
  @ApiOkResponse({
    description: 'Send it as Authorization: Bearer.',
    schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
  })
  async signIn(@Body() { account }: SignInBody, @Req() request: Request): Promise<{ token: string }> {
    const { host, origin } = request.headers;
    // A page of another origin, and one of none, which says `null`.
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host))
      throw new Problem(403, saying('foreign-origin'));
    const [, role, id] = /^(hr|manager|auditor|rep)(?::(.+))?$/.exec(account) ?? [];
    const fits = role === 'rep' ? id !== undefined : role === 'manager' || id === undefined;
    if (!role || !fits || !this.tokens.issue) throw new Problem(422, saying('unknown-account'));
    const known = id === undefined || (isUuid(id) && (await this.representatives.get(id)));
    if (!known) throw new Problem(422, saying('unknown-account/nobody'));
    const actor = {
      kind: 'person',
      role: role as Role,
      ...(id === undefined ? {} : { representativeId: id }),
    } as const;
    await this.presence.admit(actor, undefined);
    return { token: await this.tokens.issue(actor.role, id) };
  }
}
