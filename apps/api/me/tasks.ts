// What waits for a caller in one handover: never more than what `allowed` lists for them.
import { may, type Action, type Actor, type HandoverResource } from '#libs/access';
import { isEscalated, type Handover, type HandoverCommandName, type Task } from '#libs/domain';
import type { Needs } from '#libs/read-models';
import type { TaskView } from './me-views';

interface Seen {
  handover: Handover;
  tasks: Task[];
  /** The commands that fit the handover now, for this actor. */
  fitting: HandoverCommandName[];
  about: HandoverResource;
}
type Own = Pick<TaskView, 'step' | 'kind' | 'commands' | 'dueAt' | 'scheduledAt'>;

export function ownTasks(actor: Actor, needs: Needs, seen: Seen): Own[] {
  const mayNow = (name: HandoverCommandName) =>
    seen.fitting.includes(name) && may(actor, `handover:${name}` as Action<'handover'>, seen.about) === 'yes';
  return seen.tasks.flatMap((task): Own[] => {
    const kind = kindOf(task, needs, seen);
    if (!kind) return [];
    const commands = task.commands.filter(mayNow);
    const { step, dueAt = null, scheduledAt = null } = task;
    // A late step is shown to whoever it was escalated to, even where only others can move it on.
    return commands.length === 0 && kind !== 'escalation' ? [] : [{ step, kind, commands, dueAt, scheduledAt }];
  });
}

function kindOf(task: Task, needs: Needs, { handover, about: { superiorId } }: Seen): Own['kind'] | undefined {
  const { me } = needs;
  const leads = me !== undefined && handover.leadId === me;
  if (task.superior) {
    const direct = me !== undefined && superiorId === me;
    const decides = {
      no: leads,
      direct: leads || direct,
      any: true,
      'where-no-manager': leads || superiorId === undefined,
    };
    if (decides[needs.superior]) return 'decision';
  } else if (me !== undefined && task.who.id === me) return 'move';
  return isEscalated(handover, task.step) && (leads || needs.superior === 'any') ? 'escalation' : undefined;
}
