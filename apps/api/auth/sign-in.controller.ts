// Signing in without an identity provider: only in the local mode, where everything runs on the user's own machine.
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ROLES, type Role } from '#libs/domain';
import { saying } from '#libs/telling';
import type { ReadModels } from '#libs/read-models';
import { Clock, History, PoliciesService, READ_MODELS } from '#libs/services';
import { Line } from '../http/fields';
import { Problem } from '../problems/problem';
import { isUuid } from '../http/texts';
import { OpenToAll } from './access.decorator';
import { Presence } from './presence';
import { TOKENS, type Tokens } from './tokens';

class SignInBody {
  @Line({ about: 'A role and an id, such as rep:<id>; or a role alone, or with a number: hr, hr:2.' })
  account!: string;
}

class Account {
  @ApiProperty({ description: 'What POST /v1/sign-in takes.' }) account!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Whether this is somebody who serves clients.' }) representative!: boolean;
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
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly facts: History,
    private readonly clock: Clock,
    @Inject(TOKENS) private readonly tokens: Tokens,
    private readonly presence: Presence,
  ) {}

  /**
   * Everybody one can sign in as: people by their roles, then the first 200 present representatives, managers twice.
   */
  @Get('accounts')
  @OpenToAll()
  @ApiOkResponse({ type: Accounts })
  async accounts(): Promise<Accounts> {
    const page = { limit: 200 };
    const [persons, { items }] = await Promise.all([
      this.readModels.persons({ active: true }, page),
      this.readModels.representatives({ hereAt: this.clock.now() }, page, await this.policies.tiers()),
    ]);
    const managers = new Set(items.map(({ managerId }) => managerId));
    const serving = items.flatMap(({ id, name, title }) =>
      (managers.has(id) ? (['manager', 'rep'] as const) : (['rep'] as const)).map((role) => ({
        account: `${role}:${id}`,
        role,
        personId: id,
        name,
        representative: true,
        title,
      })),
    );
    const others = persons.items.flatMap(({ id, name, roles }) =>
      roles.map(({ role }) => ({ account: `${role}:${id}`, role, personId: id, name, representative: false })),
    );
    const listed = new Set(serving.map(({ account }) => account));
    const sorted = others.filter(({ account }) => !listed.has(account));
    return { accounts: [...sorted.toSorted((one, other) => placeOf(one.role) - placeOf(other.role)), ...serving] };
  }

  /** A token for one of the roles, valid for twelve hours. */
  @Post()
  @HttpCode(200)
  @OpenToAll()
  @ApiOkResponse({
    description: 'Send it as Authorization: Bearer.',
    schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
  })
  async signIn(@Body() { account }: SignInBody, @Req() request: Request): Promise<{ token: string }> {
    const { host, origin } = request.headers;
    // A page of another origin, or of an opaque one, which sends `null`.
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host))
      throw new Problem(403, saying('foreign-origin'));
    if (!this.tokens.issue) throw unknownAccount();
    const { role, personId } = await this.accountOf(account);
    const proven = { signIn: { issuer: '', subject: '' }, isOurs: true, role, personId, name: '', issuedAt: NOW };
    if (!(await this.presence.admit(proven))) throw unknownAccount();
    return { token: await this.tokens.issue(role, personId) };
  }

  private async accountOf(account: string): Promise<{ role: Role; personId: string }> {
    const [word = '', which = '1', more] = account.split(':');
    const role = ROLES.find((each) => each === word);
    if (!role || more !== undefined) throw unknownAccount();
    if (isUuid(which)) return { role, personId: which };
    if (!/^[1-9]\d?$/.test(which)) throw unknownAccount();
    await this.facts.catchUp();
    const { items } = await this.readModels.persons({ role, active: true }, { limit: 200 });
    const found = items[Number(which) - 1];
    if (!found) throw unknownAccount();
    return { role, personId: found.id };
  }
}

/** Later than any return: the sign-in is happening now. */
const NOW = Number.POSITIVE_INFINITY;

const placeOf = (role: Role) => ROLES.indexOf(role);

const unknownAccount = () => new Problem(422, saying('unknown-account'));
