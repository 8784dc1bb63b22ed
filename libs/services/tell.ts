// A stream told to a reader: one plain sentence per event, in the reader's language, with names in place of ids.
import { type Language } from '#libs/domain';
import { actorNameOf, sentenceOf, type NameOf } from '#libs/telling';
import type { DecodedEvent } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import type { HistoryItem } from './caller';
import { instantOf } from './connections/codec';

/** Returns the names of those of these ids that are representatives. */
export type FindNames = ReadModels['personNames'];

export async function tellEvents(
  events: DecodedEvent[],
  language: Language,
  findNames: FindNames,
): Promise<HistoryItem[]> {
  const nameOf = await namesIn((asking) => void events.forEach((event) => tell(event, language, asking)), findNames);
  return events.map((event) => tell(event, language, nameOf));
}

/** `run` is called twice: first to learn which ids need names. */
export async function namesIn(run: (nameOf: NameOf) => void, findNames: FindNames): Promise<NameOf> {
  const wanted = new Set<string>();
  run((id) => {
    wanted.add(id);
    return id;
  });
  const names = await findNames([...wanted]);
  return (id) => names.get(id) ?? id;
}

/** Commands about somebody else, what they do to other people's handovers, and what that is called there. */
const BY_OTHERS = [
  {
    commands: ['announce', 'close', 'deactivate'],
    types: ['SuccessorLost', 'LeadChanged', 'HandoverCancelled', 'EffectWithdrawn', 'MailWithdrawn'],
    told: 'release',
  },
  {
    commands: ['withdraw'],
    types: ['SuccessorRestored', 'LeadChanged', 'HandoverReopened', 'EffectWithdrawn', 'MailWithdrawn'],
    told: 'restore',
  },
];

/**
 * Whoever's handover loses somebody learns that this person is unavailable, but not whether a departure was announced.
 */
export const toldCommand = ({ stream, type, command }: Pick<DecodedEvent, 'stream' | 'type' | 'command'>): string =>
  (stream.startsWith('handover/') &&
    BY_OTHERS.find(({ commands, types }) => commands.includes(command) && types.includes(type))?.told) ||
  command;

const tell = (event: DecodedEvent, language: Language, nameOf: NameOf): HistoryItem => ({
  version: event.version,
  position: event.position,
  at: instantOf(event.occurredAt),
  recordedAt: event.recordedAt,
  actor: event.actor,
  actorName: actorNameOf(event.actor, language, nameOf),
  command: toldCommand(event),
  type: event.type,
  sentence: sentenceOf(event, language, nameOf),
});
