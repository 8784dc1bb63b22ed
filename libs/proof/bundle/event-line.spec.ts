// One line of a bundle: what is an event, byte for byte, and what only looks like one.
import { EventReader, TEXTS, type EventLine } from './event-line';
import { leafHash, type LeafInput } from '../tree/leaf';

const EVENT: LeafInput = {
  position: 7,
  stream: 'client/1',
  version: 3,
  type: 'ClientCorrected',
  schemaVersion: 1,
  body: '{"a":1}',
  actor: 'cli:anna',
  command: 'correct',
  commandId: '0198c1a0-0000-7000-8000-0123456789ab',
  occurredAt: '2026-03-01T09:30:00.250042Z',
  recordedAt: '2026-03-02T09:30:00.250043Z',
};
const HASH = `${'A'.repeat(43)}=`;
/** The values as they stand in the line, so that tests can use ones that no writer would produce. */
type Raw = Partial<Record<keyof LeafInput | 'leaf' | 'proof' | 'start', string>>;

function lineOf(raw: Raw = {}): string {
  const quoted = (name: 'stream' | 'type' | 'actor' | 'command') => raw[name] ?? JSON.stringify(EVENT[name]);
  return (
    `${raw.start ?? '{"kind":"event"'},"position":${raw.position ?? EVENT.position},"stream":${quoted('stream')}` +
    `,"version":${raw.version ?? EVENT.version},"type":${quoted('type')}` +
    `,"schemaVersion":${raw.schemaVersion ?? EVENT.schemaVersion},"actor":${quoted('actor')}` +
    `,"command":${quoted('command')},"commandId":"${raw.commandId ?? EVENT.commandId}"` +
    `,"occurredAt":"${raw.occurredAt ?? EVENT.occurredAt}","recordedAt":"${raw.recordedAt ?? EVENT.recordedAt}"` +
    `,"leaf":"${raw.leaf ?? HASH}"${raw.proof ?? ''},"body":${raw.body ?? EVENT.body}}`
  );
}
function read(text: string, reader = new EventReader()): EventLine | undefined {
  // In the middle of other lines, as in a file; a text or number without an end would run on into what follows.
  const [before, after] = [Buffer.from('{"kind":"end"}\n'), Buffer.from('\n1"A","body":{}}')];
  const line = Buffer.from(text, 'utf8');
  return reader.read(Buffer.concat([before, line, after]), before.length, before.length + line.length);
}
const leafIn = (event: EventLine | undefined) => Buffer.from(event?.computed ?? '', 'latin1').toString('base64');
const leafOf = (changed: Partial<LeafInput> = {}) => leafHash({ ...EVENT, ...changed }).toString('base64');

describe('an event line', () => {
  it.each<[string, Raw, Partial<LeafInput>]>([
    ['as it is written', {}, {}],
    ['the first position', { position: '1' }, { position: 1 }],
    ['a position of two digits', { position: '10' }, { position: 10 }],
    ['a position beyond 32 bits', { position: '4294967299' }, { position: 4_294_967_299 }],
    ['the last position', { position: '9007199254740991' }, { position: 9_007_199_254_740_991 }],
    ['version 0', { version: '0' }, { version: 0 }],
    ['the last version', { version: '2147483647' }, { version: 2_147_483_647 }],
    ['a version below 0', { version: '-2147483648' }, { version: -2_147_483_648 }],
    ['a schema version of ten', { schemaVersion: '10' }, { schemaVersion: 10 }],
    ['an empty text', { stream: '""' }, { stream: '' }],
    ['a text with a space', { actor: '" a b "' }, { actor: ' a b ' }],
    ['a text in Chinese', { actor: '"王小姐"' }, { actor: '王小姐' }],
    ['a text with quotes', { actor: '"a\\"b\\\\"' }, { actor: 'a"b\\' }],
    ['a text that ends with a quote', { command: '"b\\""' }, { command: 'b"' }],
    ['a text with a line break', { stream: '"a\\nb"' }, { stream: 'a\nb' }],
    ['a text with a control character', { stream: '"\\u001f"' }, { stream: '\u001f' }],
    ['escapes in Chinese', { type: '"王\\t小姐"' }, { type: '王\t小姐' }],
    [
      'an id of all digits',
      { commandId: 'fedcba98-7654-3210-0123-456789abcdef' },
      { commandId: 'fedcba98-7654-3210-0123-456789abcdef' },
    ],
    ['a body with escapes', { body: '{"a":"\\n"}' }, { body: '{"a":"\\n"}' }],
    ['a short body', { body: '1' }, { body: '1' }],
    ['a long body', { body: `"${'x'.repeat(5000)}"` }, { body: `"${'x'.repeat(5000)}"` }],
  ])('%s has the leaf of its columns', (_, raw, changed) => {
    const event = read(lineOf({ ...raw, leaf: leafOf(changed) }));
    expect([leafIn(event), event?.hasOwnLeaf]).toEqual([leafOf(changed), true]);
    expect([event?.position, event?.version]).toEqual([changed.position ?? 7, changed.version ?? 3]);
  });

  it.each<[string, Raw]>([
    ['another beginning', { start: '{"kind":"evenT"' }],
    ['no position', { position: '' }],
    ['position 0', { position: '0' }],
    ['a position below 0', { position: '-1' }],
    ['a position with a leading zero', { position: '07' }],
    ['a position with zeros only', { position: '00' }],
    ['a position with a fraction', { position: '7.0' }],
    ['a position with an exponent', { position: '7e0' }],
    ['a position with a space', { position: ' 7' }],
    ['a position beyond the safe integers', { position: '9007199254740992' }],
    ['a position of too many digits', { position: '12345678901234567' }],
    ['a position as text', { position: '"7"' }],
    ['a digit beyond nine', { position: '7:' }],
    ['no version', { version: '' }],
    ['a version that is only a sign', { version: '-' }],
    ['a version of minus zero', { version: '-0' }],
    ['a version with a plus', { version: '+3' }],
    ['a version too large', { version: '2147483648' }],
    ['a version too small', { version: '-2147483649' }],
    ['a version with a leading zero', { version: '03' }],
    ['a schema version with a leading zero', { schemaVersion: '01' }],
    ['no schema version', { schemaVersion: '' }],
    ['a stream without quotes', { stream: 'client' }],
    ['a type without quotes', { type: 'null' }],
    ['an actor without quotes', { actor: 'null' }],
    ['a command without quotes', { command: 'null' }],
    ['a bare line break in a text', { actor: '"a\nb"' }],
    ['a bare control character in a text', { actor: '"a\u001fb"' }],
    ['a control character with another escape', { actor: '"\\u000a"' }],
    ['an escape that is not needed', { actor: '"\\/"' }],
    ['a letter written as an escape', { actor: '"\\u0041"' }],
    ['an escape in upper case', { actor: '"\\u001F"' }],
    ['an invalid escape', { actor: '"\\x"' }],
    ['what PostgreSQL cannot store', { actor: '"\\u0000"' }],
    ['an unpaired surrogate', { actor: '"\\ud800"' }],
    ['an id in upper case', { commandId: '0198C1A0-0000-7000-8000-0123456789ab' }],
    ['an id with a non-hex character first in a pair', { commandId: '0198c1a0-0000-7000-8000-g123456789ab' }],
    ['an id with a non-hex character second in a pair', { commandId: '0198c1a0-0000-7000-8000-0g23456789ab' }],
    ['an id whose first dash is another character', { commandId: '0198c1a0_0000-7000-8000-0123456789ab' }],
    ['an id whose second dash is another character', { commandId: '0198c1a0-0000_7000-8000-0123456789ab' }],
    ['an id whose third dash is another character', { commandId: '0198c1a0-0000-7000_8000-0123456789ab' }],
    ['an id whose last dash is another character', { commandId: '0198c1a0-0000-7000-8000_0123456789ab' }],
    ['an id without dashes', { commandId: '0198c1a00000700080000123456789abcdef' }],
    ['an id too long', { commandId: `${EVENT.commandId}0` }],
    ['an instant without a fraction', { occurredAt: '2026-03-01T09:30:00Z' }],
    ['a recorded instant in another zone', { recordedAt: '2026-03-01T09:30:00.250042+' }],
    ['a day that does not exist', { recordedAt: '2026-13-01T09:30:00.250042Z' }],
    ['a leaf too short', { leaf: HASH.slice(1) }],
    ['an invalid leaf', { leaf: `${'A'.repeat(42)}!=` }],
    ['a leaf without its padding', { leaf: 'A'.repeat(44) }],
    ['a proof without quotes', { proof: ',"proof":[1]' }],
    ['a proof that is not a list', { proof: ',"proof":""' }],
    ['a proof with a short hash', { proof: `,"proof":["${HASH.slice(1)}"]` }],
    ['a proof with a wrong hash', { proof: `,"proof":["${'A'.repeat(44)}"]` }],
    ['a proof with a hash too long', { proof: `,"proof":["${HASH}="]` }],
    ['a proof without a comma', { proof: `,"proof":["${HASH}""${HASH}"]` }],
    ['a proof with an extra comma', { proof: `,"proof":["${HASH}",]` }],
    ['a proof without its end', { proof: `,"proof":["${HASH}"` }],
    ['another member', { proof: ',"more":[]' }],
    ['no body', { body: '' }],
  ])('%s is not an event', (_, raw) => {
    expect(read(lineOf(raw))).toBeUndefined();
  });

  it('ends where the line ends, wherever that is', () => {
    const line = lineOf({ actor: '"a\\"b"' });
    for (let end = 0; end < line.length; end += 1) {
      // Only the body may be any bytes here; whether they are JSON is checked elsewhere.
      const isBody = end > line.indexOf('"body":') + 8 && line[end - 1] === '}';
      expect([end, read(line.slice(0, end)) === undefined]).toEqual([end, !isBody]);
    }
  });
});

describe('the leaf that a line gives', () => {
  it('is distinguished from the leaf of its columns', () => {
    const event = read(lineOf());
    expect([event?.hasOwnLeaf, leafIn(event)]).toEqual([false, leafOf()]);
  });
});

describe('a proof', () => {
  const other = `${'B'.repeat(42)}A=`;
  it.each<[string, string, string[] | undefined]>([
    ['is not there', '', undefined],
    ['has no hash', ',"proof":[]', []],
    ['has one', `,"proof":["${HASH}"]`, [HASH]],
    ['has three', `,"proof":["${HASH}","${other}","${HASH}"]`, [HASH, other, HASH]],
  ])('%s', (_, proof, hashes) => {
    const event = read(lineOf({ leaf: leafOf(), proof }));
    expect([event?.proof, leafIn(event)]).toEqual([hashes, leafOf()]);
  });

  it('is not kept for the next event', () => {
    const reader = new EventReader();
    for (let turn = 0; turn < 2; turn += 1) read(lineOf({ proof: `,"proof":["${HASH}"]` }), reader);
    expect(read(lineOf(), reader)?.proof).toBeUndefined();
  });
});

describe('an event that was read', () => {
  it('stays valid until the next but one is read, even across invalid lines', () => {
    const reader = new EventReader();
    const first = read(lineOf({ position: '1' }), reader);
    const second = read(lineOf({ position: '2', body: `"${'x'.repeat(9000)}"` }), reader);
    expect([first?.position, leafIn(first), second?.position]).toEqual([1, leafOf({ position: 1 }), 2]);
    expect(read('{"kind":"event"', reader)).toBeUndefined();
    expect(leafIn(second)).toBe(leafOf({ position: 2, body: `"${'x'.repeat(9000)}"` }));
    expect(leafIn(read(lineOf({ position: '3' }), reader))).toBe(leafOf({ position: 3 }));
  });

  it('says where its texts and its body are', () => {
    const event = read(lineOf());
    const [bytes = Buffer.alloc(0), typeAt, actorAt, bodyAt] = [
      event?.bytes,
      event?.typeAt,
      event?.actorAt,
      event?.bodyAt,
    ];
    expect(bytes.toString('utf8', TEXTS, typeAt)).toBe(EVENT.stream);
    expect(bytes.toString('utf8', typeAt, actorAt)).toBe(EVENT.type);
    expect(bytes.toString('utf8', actorAt, bodyAt)).toBe(EVENT.actor + EVENT.command);
    expect((event?.bodyTo ?? 0) - (event?.bodyFrom ?? 0)).toBe(EVENT.body.length);
  });
});
