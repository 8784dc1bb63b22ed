// A policy: checked as a whole when published, then kept forever as a version of its own.
import { on } from '../decision';
import { Noun, type CommandTable, type EventOf, type EventTable } from '../noun';
import { refuse } from '../refused';
import type { Id } from '../words/texts';
import { mistakesIn } from './check';
import type { PolicyDocument } from './document';
import type { PolicyState } from './state';

interface PolicyWorld {
  id: Id;
  policy: PolicyState;
}
interface PolicyCommands {
  publish: { document: PolicyDocument };
}
interface PolicyEvents {
  PolicyPublished: { version: number; document: PolicyDocument };
}

const commands: CommandTable<PolicyState, PolicyWorld, PolicyCommands> = {
  publish: {
    who: ['hr', 'system'],
    takenBackBy: 'publish',
    correctedBy: null,
    task: null,
    guard: () => undefined,
    decide({ id, policy }, { document }, { due }) {
      const mistakes = mistakesIn(document, due);
      if (mistakes.length > 0) return refuse('policy-invalid', { mistakes });
      const data = { version: policy.versions.length + 1, document };
      return { events: on<EventOf<PolicyEvents>>('policy', id, { type: 'PolicyPublished', data }) };
    },
  },
};

const events: EventTable<PolicyState, PolicyEvents> = {
  PolicyPublished: {
    evolve: ({ versions }, { data }) => ({ exists: true, versions: [...versions, data.document] }),
  },
};

export interface PolicyNoun {
  stream: PolicyState;
  state: PolicyState;
  world: PolicyWorld;
  events: PolicyEvents;
  commands: PolicyCommands;
  duties: object;
}

export const policy = new Noun<PolicyNoun>({
  name: 'policy',
  initial: { exists: false, versions: [] },
  own: (world) => world.policy,
  events,
  commands,
  duties: {},
});
