// For tests of the log in which the content of commands does not matter.
import { createHash, randomUUID } from 'node:crypto';
import type { AppendCommand } from '#libs/event-store';

/** A command that writes one event to each stream, at the versions given. */
export function commandOn(expected: Record<string, number>, more: Partial<AppendCommand> = {}): AppendCommand {
  return {
    commandId: randomUUID(),
    command: 'do-something',
    actor: 'rep:1',
    occurredAt: '2026-05-04T08:00:00Z',
    expected,
    events: Object.keys(expected).map((stream) => ({ stream, type: 'SomethingDone', schemaVersion: 1, body: '{}' })),
    ...more,
  };
}

/** The same with a command key, and a request whose HMAC is stored. */
export function keyedCommandOn(key: string, expected: Record<string, number>, request = 'the request'): AppendCommand {
  return commandOn(expected, { key, request: createHash('sha256').update(request).digest(), answer: '{"ok":true}' });
}
