// How to sign in here: the web app asks this before anybody is signed in.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from './access.decorator';
import { TOKENS, type Tokens } from './tokens';

class SignInWay {
  @ApiProperty({
    enum: ['local', 'organisation'],
    description: 'local: POST /v1/sign-in gives a token. organisation: its sign-in service gives one.',
  })
  mode!: 'local' | 'organisation';
}

@ApiTags('sign-in')
@OpenToAll()
@Controller('v1/sign-in')
export class SignInWayController {
  constructor(@Inject(TOKENS) private readonly tokens: Tokens) {}

  @Get()
  @ApiOkResponse({ type: SignInWay })
  way(): SignInWay {
    return { mode: this.tokens.issue ? 'local' : 'organisation' };
  }
}
