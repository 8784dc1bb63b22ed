// What each mail must say, and that no text in it can break out of the HTML.
import { write, type Letter } from './write';

const contactNow = { name: 'Nancy Davolio', address: 'nancy@example.org', phone: '+1 206 555 0100' };
const lead = { name: 'Andrew Fuller', title: 'Vice President', address: 'andrew@example.org' };
const successor = { name: 'Janet Leverling', title: 'Account manager', address: 'janet@example.org' };
const noticeData = {
  clientName: 'Ernst Handel',
  outgoingName: 'Nancy Davolio',
  lastWorkingDay: '2026-03-31',
  contactNow,
  lead,
};
const due = { clientName: 'Ernst Handel', dueAt: '2026-03-31T16:00:00.000Z', timeZone: 'Europe/Berlin' };
const letters: Letter[] = [
  { template: 'notice', data: { ...noticeData, successor, jointVisit: true } },
  { template: 'reminder', data: { ...due, recipientName: 'Nancy', step: 'joint-visit', link: 'https://b.example/1' } },
  { template: 'escalation', data: { ...due, leadName: 'Andrew', step: 'interview', responsibleName: 'Janet' } },
  { template: 'survey', data: { clientName: 'Ernst Handel', successorName: 'Janet', link: 'https://b.example/2' } },
  {
    template: 'appointment',
    data: {
      successorName: 'Janet',
      clientName: 'Ernst Handel',
      tier: 'platinum',
      outgoingName: 'Nancy',
      lastWorkingDay: '2026-03-31',
      leadName: 'Andrew',
      toAccept: true,
    },
  },
  {
    template: 'interim-owner',
    data: { recipientName: 'Hilda', outgoingName: 'Nancy', lastWorkingDay: '2026-03-31', link: 'https://b.example/3' },
  },
];

describe('a notice to a client', () => {
  it('says whom to contact now, who follows, until when, and what the client may do', () => {
    const { text } = write({ template: 'notice', data: { ...noticeData, successor, jointVisit: true } });
    expect(text).toContain('Whom to contact now: Nancy Davolio (nancy@example.org, +1 206 555 0100).');
    expect(text).toContain('Who follows: Janet Leverling, Account manager (janet@example.org).');
    expect(text).toContain('until 31 March 2026');
    expect(text).toContain('visit you together');
    expect(text).toContain('If this suits you, simply reply');
    expect(text).toContain('If you would rather work with somebody else');
    expect(text).toContain('Andrew Fuller, Vice President (andrew@example.org) answers for this handover.');
  });

  it('names no successor while nobody has accepted, and promises no visit', () => {
    const { text } = write({ template: 'notice', data: { ...noticeData, jointVisit: true } });
    expect(text).toContain('Who follows: we are choosing with care');
    expect(text).not.toMatch(/undefined|visit/);
  });
});

it("a reminder says which step, which client, and when it is due in the reader's time zone", () => {
  const { subject, text } = write(letters[1] as Letter);
  expect(subject).toBe('Reminder: joint visit for Ernst Handel');
  expect(text).toContain('due on 31 March 2026 at 18:00 (Europe/Berlin)');
  expect(text).toContain('Open the handover: https://b.example/1');
});

it('an escalation tells the lead who should have done the step', () => {
  expect(write(letters[2] as Letter).text).toContain('It was for Janet to do.');
});

it('a survey asks for CSAT 1-5, NPS 0-10, CES 1-7 and a free-text answer', () => {
  const { text } = write(letters[3] as Letter);
  expect(text).toMatch(
    /1 \(not at all\) to 5[\s\S]*0 \(not at all\) to 10[\s\S]*1 \(very hard\) to 7[\s\S]*What should we do/,
  );
});

it('an appointment names the tier, and asks to accept if that is still open', () => {
  const asking = letters[4] as Letter & { template: 'appointment' };
  expect(write(asking).text).toMatch(/nominated[\s\S]*\(platinum\)[\s\S]*Please accept/);
  const telling = write({ ...asking, data: { ...asking.data, toAccept: false } });
  expect(telling.text).toMatch(/appointed[\s\S]*\(platinum\)/);
  expect(telling.text).not.toMatch(/accept/);
});

describe.each(letters.map((letter) => [letter.template, letter] as const))('%s', (_, letter) => {
  it('says the same in text and in HTML', () => {
    const { text, html } = write(letter);
    expect(words(html)).toBe(words(text));
  });

  it('escapes hostile text in its HTML', () => {
    const hostile = `<img src=x onerror="alert('1')">&`;
    const data: Record<string, unknown> = Object.fromEntries(
      Object.entries(letter.data).map(([key, value]) => [key, /Name$|tier|step/.test(key) ? hostile : value]),
    );
    const { html } = write({ ...letter, data } as unknown as Letter);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
    expect(html).not.toMatch(/<img|onerror="/);
  });
});

it('a link that is not http or https is never sent', () => {
  const data = { clientName: 'a', successorName: 'b', link: 'javascript:alert(1)' };
  expect(() => write({ template: 'survey', data })).toThrow('may not link to javascript:');
});

function words(part: string): string {
  return part.replace(/<title>.*<\/title>|<[^>]*>|https?:\S+|[-:\s]/g, '').replaceAll('&quot;', '"');
}
