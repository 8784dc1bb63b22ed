// The registry of stories. Relay, reconciler and worker go through it, so a new kind of story is a line here.
import { NOUNS } from '#libs/domain';
import { alive } from './activities/alive';
import { departure } from './activities/departure';
import type { ActivityDeps } from './activities/deps';
import { guarded } from './activities/guarded';
import { handover } from './activities/handover';
import type { StoryKind } from './activities/kind';
import { createPostOffice } from './activities/post-office';

/** By the noun of its stream; the id in Temporal is `<kind>-<number>`. */
const stories = { handover, departure } satisfies Partial<Record<keyof typeof NOUNS, StoryKind>>;

export type Kind = keyof typeof stories;
export const STORIES: Record<Kind, StoryKind> = stories;
export const KINDS = Object.keys(stories) as Kind[];

/** What a stream is about; undefined for a stream that has no story. */
export function storyOf(stream: string): { kind: Kind; id: string } | undefined {
  const [name, id] = stream.split('/');
  const kind = KINDS.find((each) => each === name);
  return kind && id ? { kind, id } : undefined;
}

/** Also the ids that earlier versions used, such as `handover/<uuid>`. */
export const isStoryId = (workflowId: string): boolean =>
  KINDS.some((kind) => workflowId.startsWith(`${kind}-`) || workflowId.startsWith(`${kind}/`));

/** What only the system sends: each is sent by the story's own activities. */
const OWN = new Map(
  KINDS.map((kind) => {
    const access: Record<string, readonly string[]> = NOUNS[kind].access;
    return [kind, Object.keys(access).filter((name) => access[name]?.join() === 'system')] as const;
  }),
);

/** Whether a story of this stream is told by its own activity what the command did. */
export function knowsItself(stream: string, command: string): boolean {
  const story = storyOf(stream);
  return story !== undefined && OWN.get(story.kind)?.includes(command) === true;
}

/** What the stories may ask of the outside world, by name. */
export function createActivities(deps: ActivityDeps) {
  const post = createPostOffice(deps.mailer);
  const guard = guarded(deps.log);
  const all = Object.values(STORIES).flatMap(({ activities }) => Object.entries(activities(deps, post)));
  return Object.fromEntries(all.map(([name, activity]) => [name, guard(alive(activity))] as const));
}
