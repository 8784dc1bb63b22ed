// The bytes of docs/EVIDENCE.md, checked against its worked example.
import { leafHash } from './leaf';

describe('the leaf hash', () => {
  const event = {
    position: 1,
    stream: 'client/0198c1a0-0000-7000-8000-000000000001',
    version: 1,
    type: 'ClientAdded',
    schemaVersion: 1,
    body: '{"name":"Ålfki"}',
    actor: 'cli:anna',
    command: 'add-client',
    commandId: '0198c1a0-0000-7000-8000-0000000000ff',
    occurredAt: '2026-03-01T09:30:00.250Z',
    recordedAt: '2026-03-01T09:30:00.251042Z',
  };

  it('is that of the worked example in docs/EVIDENCE.md', () => {
    expect(leafHash(event).toString('hex')).toBe('930fd45687293caa6e956f723f97eac27767494bf52d639c567b668b11b277dd');
  });

  it('rejects an instant that is not in UTC', () => {
    expect(() => leafHash({ ...event, occurredAt: '2026-03-01T09:30:00+02:00' })).toThrow(/UTC/);
  });
});
