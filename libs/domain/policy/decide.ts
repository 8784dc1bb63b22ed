// Publishing a policy: checked whole, then kept for ever as a version of its own.
import { on, type Context, type Decision } from '../decision';
import { refuse } from '../refused';
import { mistakesIn } from './check';
import type { PolicyDocument } from './document';
import type { PolicyEvent } from './events';
import type { PolicyState } from './state';

export type PolicyCommand = { name: 'publish'; data: { document: PolicyDocument } };

export function decidePolicy(id: string, state: PolicyState, command: PolicyCommand, context: Context): Decision {
  switch (command.name) {
    case 'publish': {
      const mistakes = mistakesIn(command.data.document, context.due);
      if (mistakes.length > 0) return refuse('policy-invalid', mistakes.join(' '));
      const version = state.versions.length + 1;
      return {
        events: on<PolicyEvent>('policy', id, {
          type: 'PolicyPublished',
          data: { version, document: command.data.document },
        }),
      };
    }
  }
}
