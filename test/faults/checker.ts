// A judge that knows nothing of the engine: it compares what was acknowledged with the log and the SMTP server.
export interface Evidence {
  /** Commands whose acknowledgement reached a client. */
  acknowledged: { commandId: string; command: string }[];
  /** The log in position order. */
  events: { position: number; commandId: string; type: string; recordedAt: number; effectId?: string }[];
  handovers: { id: string; status: string }[];
  /** What the SMTP server accepted, and when, in milliseconds. */
  mails: { messageId: string; at: number }[];
  /** When processes were killed, in milliseconds. */
  kills: number[];
}

/** Everything that is wrong, one sentence each; an empty list means that nothing was lost and nothing done twice. */
export function findings(evidence: Evidence): string[] {
  return [
    ...holes(evidence),
    ...lostOrDoubledCommands(evidence),
    ...evidence.handovers
      .filter((each) => each.status !== 'completed')
      .map((each) => `Handover ${each.id} is ${each.status}.`),
    ...mailFindings(evidence),
  ];
}

const holes = ({ events }: Evidence): string[] =>
  events.flatMap((event, index) =>
    event.position === index + 1 ? [] : [`Position ${event.position} stands where ${index + 1} should.`],
  );

/** An acknowledged command is in the log, in one unbroken run of positions: it was appended exactly once. */
function lostOrDoubledCommands({ acknowledged, events }: Evidence): string[] {
  const runs = new Map<string, number>();
  let last = '';
  for (const { commandId } of events) {
    if (commandId !== last) runs.set(commandId, (runs.get(commandId) ?? 0) + 1);
    last = commandId;
  }
  return acknowledged.flatMap(({ commandId, command }) => {
    const times = runs.get(commandId) ?? 0;
    return times === 1 ? [] : [`The acknowledged command ${command} (${commandId}) is in the log ${times} times.`];
  });
}

function mailFindings({ events, mails, kills }: Evidence): string[] {
  const arrivals = new Map<string, number[]>();
  for (const { messageId, at } of mails) arrivals.set(messageId, [...(arrivals.get(messageId) ?? []), at]);
  const recorded = new Map<string, number>();
  const found: string[] = [];
  for (const { type, effectId, recordedAt } of events) {
    if (type !== 'EffectDone' || !effectId) continue;
    if (recorded.has(effectId)) found.push(`The mail ${effectId} is recorded twice.`);
    recorded.set(effectId, recordedAt);
  }
  for (const effectId of recorded.keys())
    if (![...arrivals.keys()].some((id) => id.includes(effectId))) found.push(`The mail ${effectId} never arrived.`);
  for (const [messageId, times] of arrivals) {
    if (times.length === 1) continue;
    const record = [...recorded].find(([effectId]) => messageId.includes(effectId))?.[1] ?? Infinity;
    const windows = kills.filter((kill) => kill >= Math.min(...times) - 5 && kill <= record).length;
    if (times.length > 1 + windows)
      found.push(`The mail ${messageId} arrived ${times.length} times, with ${windows} kills in between.`);
  }
  return found;
}
