// Signing in without an identity provider: in the local mode only, where everything is on one's own machine.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Role } from '#libs/access';
import { Backend } from '../backend';
import { Line } from '../http/fields';
import { Problem } from '../http/problem';
import { isUuid } from '../http/texts';
import { OpenToAll } from './access.decorator';
import { TOKENS, type Tokens } from './tokens';

class SignInBody {
  @Line({ about: 'hr, manager, manager:<representative id>, auditor or rep:<representative id>' })
  account!: string;
}

@ApiTags('sign-in')
@Controller('v1/sign-in')
export class SignInController {
  constructor(
    private readonly backend: Backend,
    @Inject(TOKENS) private readonly tokens: Tokens,
  ) {}

  /** A token for one of the roles; it is good for twelve hours. */
  @Post()
  @HttpCode(200)
  @OpenToAll()
  @ApiOkResponse({
    description: 'Send it as Authorization: Bearer.',
    schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
  })
  async signIn(@Body() { account }: SignInBody): Promise<{ token: string }> {
    const [, role, id] = /^(hr|manager|auditor|rep)(?::(.+))?$/.exec(account) ?? [];
    const fits = role === 'rep' ? id !== undefined : role === 'manager' || id === undefined;
    if (!role || !fits || !this.tokens.issue)
      throw new Problem(422, 'unknown-account', 'Sign in as hr, manager, manager:<id>, auditor or rep:<id>.');
    const known = id === undefined || (isUuid(id) && (await this.backend.services.representatives.get(id)));
    if (!known) throw new Problem(422, 'unknown-account', 'There is no representative with this id.');
    return { token: await this.tokens.issue(role as Role, id) };
  }
}
