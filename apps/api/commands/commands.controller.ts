// The commands that users send, as a table: what undoes each one, what corrects it, whether it asks for a reason.
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { COMMAND_WAYS } from '#libs/domain';
import { AnySignedIn } from '../auth/access.decorator';
import { AddClient, CLIENT_BODIES } from '../clients/client-bodies';
import { AnnounceBody, DEPARTURE_BODIES } from '../departures/departure-bodies';
import { HANDOVER_BODIES } from '../handovers/handover-bodies';
import { PERSON_BODIES } from '../persons/person-bodies';
import type { BodyClass } from '../command-routes/commands';
import { PublishBody } from '../policies/policy-shapes';
import { AddRepresentative, REPRESENTATIVE_BODIES } from '../representatives/representative-bodies';

const NOUNS = ['handover', 'departure', 'client', 'person', 'representative', 'policy'] as const;

class CommandItem {
  @ApiProperty({ enum: NOUNS }) noun!: (typeof NOUNS)[number];
  @ApiProperty({ description: 'As in the URL and in `allowed`.' }) name!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The command that takes it back, while it is in `allowed`; null where none does.',
  })
  undo!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The command that puts what is right in its place.' })
  correctedBy!: string | null;
  @ApiProperty({ enum: ['must', 'may', 'no'], description: 'Whether its body has a reason.' })
  reason!: 'must' | 'may' | 'no';
}
class CommandItems {
  @ApiProperty({ type: CommandItem, isArray: true }) items!: CommandItem[];
}

const BODIES: Record<(typeof NOUNS)[number], Record<string, BodyClass>> = {
  handover: HANDOVER_BODIES,
  departure: { announce: AnnounceBody, ...DEPARTURE_BODIES },
  client: { add: AddClient, ...CLIENT_BODIES },
  person: PERSON_BODIES,
  representative: { add: AddRepresentative, ...REPRESENTATIVE_BODIES },
  policy: { publish: PublishBody },
};

/** Where ApiProperty keeps its metadata. */
const TOLD = 'swagger/apiModelProperties';

/** Read from the bodies, so that the two cannot disagree. */
function reasonOf(body: BodyClass | undefined): CommandItem['reason'] {
  const told = body && (Reflect.getMetadata(TOLD, body.prototype as object, 'reason') as { required?: boolean });
  if (!told) return 'no';
  return told.required === false ? 'may' : 'must';
}

const ITEMS: CommandItem[] = NOUNS.flatMap((noun) =>
  Object.entries(COMMAND_WAYS[noun] ?? {}).map(([name, { undo, correctedBy }]) => ({
    noun,
    name,
    undo,
    correctedBy,
    reason: reasonOf(BODIES[noun][name]),
  })),
);

@ApiTags('commands')
@ApiBearerAuth()
@AnySignedIn()
@Controller('v1/commands')
export class CommandsController {
  @Get()
  @ApiOperation({ summary: 'Every command of a person: what undoes it, what corrects it, whether it takes a reason.' })
  @ApiOkResponse({ type: CommandItems })
  list(): CommandItems {
    return { items: ITEMS };
  }
}
