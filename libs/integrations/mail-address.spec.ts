// Which addresses we write to, and what a header may contain.
import * as fc from 'fast-check';
import { deliverableAddress, oneLine, parseSender } from './mail-address';

describe('an address that we write to', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    ['ada.king+work@mail.example.co.uk', 'ada.king+work@mail.example.co.uk'],
    ["o'neil@EXAMPLE.org", "o'neil@example.org"],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['用戶@例子.台灣', '用戶@xn--fsqu00a.xn--kpry57d'],
    ['josé@example.org', 'josé@example.org'],
    ['hr@localhost', 'hr@localhost'],
  ])('%s goes to %s', (written, deliverable) => {
    expect(deliverableAddress(written)).toBe(deliverable);
  });

  it.each([
    ['is empty', ''],
    ['has no domain', 'ada'],
    ['has no local part', '@example.org'],
    ['has two parts', 'ada@evil.example@example.org'],
    ['has a comment', 'ada(boss)@example.org'],
    ['has quotes', '"ada lovelace"@example.org'],
    ['is a group', 'all:ada@example.org;'],
    ['is a list', 'ada@example.org,eve@example.org'],
    ['has a name', 'Ada <ada@example.org>'],
    ['has a line break', 'ada@example.org\r\nBcc: eve@example.org'],
    ['has a line break before the at', 'ada\n@example.org'],
    ['has a NUL', 'ada\0@example.org'],
    ['has two dots in a row', 'ada..king@example.org'],
    ['begins with a dot', '.ada@example.org'],
    ['has an unknown single label', 'ada@intranet'],
    ['is at a number', 'ada@[192.0.2.1]'],
    ['is at a bare number', 'ada@192.0.2.1'],
    ['has an empty label', 'ada@example..org'],
    ['has a label that begins with a hyphen', 'ada@-example.org'],
    ['escapes its domain', 'ada@ex%61mple.org'],
    ['turns the reading direction', 'ada\u202egro@example.org'],
    ['has a local part over 64 bytes', `${'a'.repeat(65)}@example.org`],
    ['is over 254 bytes', `ada@${'a.'.repeat(125)}org`],
  ])('is none that %s', (_, address) => {
    expect(deliverableAddress(address)).toBeUndefined();
  });

  it('holds one @ and nothing that ends a command, whatever was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        expect(deliverableAddress(text) ?? 'a@b').toMatch(/^[^\s<>(),:;"\\[\]@\p{Cc}]+@[a-z0-9.-]+$/u);
      }),
    );
  });
});

describe('MAIL_FROM', () => {
  it.each([
    ['baton@example.org', { name: '', address: 'baton@example.org' }],
    ['Baton <baton@example.org>', { name: 'Baton', address: 'baton@example.org' }],
    ['"Baton, Inc." <baton@example.org>', { name: 'Baton, Inc.', address: 'baton@example.org' }],
  ])('%s is read', (text, sender) => {
    expect(parseSender(text)).toEqual(sender);
  });

  it.each(['', 'Baton', 'Baton <>', 'a@example.org, b@example.org'])('%j is refused with a sentence', (text) => {
    expect(() => parseSender(text)).toThrow('MAIL_FROM is not an address');
  });
});

it('a header stays on its line', () => {
  expect(oneLine('Ada\r\nBcc: eve@example.org\u2028x')).toBe('Ada Bcc: eve@example.org x');
});
