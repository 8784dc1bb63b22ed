// The six steps of one handover as stations, from what the api says about each.
import type { Schemas } from '../../api/client';
import type { Station } from '../../parts/things/stage-track';
import { STEPS } from '../../api/words';

export function stationsIn({ steps, plan, stage, overdue }: Schemas['HandoverDetail']): Station[] {
  return STEPS.map((step) => {
    const { status } = steps[step];
    const dueAt = plan[step]?.dueAt;
    return {
      step,
      state: status === 'settled' ? 'done' : status === 'skipped' ? 'skipped' : step === stage ? 'here' : 'ahead',
      late: step === stage && overdue,
      ...(dueAt ? { dueAt } : {}),
    };
  });
}
