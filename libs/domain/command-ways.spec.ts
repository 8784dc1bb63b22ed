// A command said to undo or correct another can be sent after it, and restores the earlier state.
import type { HandoverCommandName } from './handover/noun';
import { COMMAND_WAYS, NOUNS } from './nouns';
import { given } from './testing';

type Story = ReturnType<typeof given>;
const visit = { at: '2026-12-01T09:00:00.000Z', timeZone: 'Europe/Vienna', mode: 'in-person' } as const;

/** How each command that can be undone is sent and undone. */
const undone: Partial<Record<HandoverCommandName, [Story, (story: Story) => void, (story: Story) => void]>> = {
  'sign-dossier': [
    withSections(given('vip')),
    (story) => story.when('sign-dossier', {}, 'rep:out'),
    (story) => story.when('return-dossier', { reason: 'too early' }),
  ],
  'return-dossier': [
    signed(withSections(given('vip'))),
    (story) => story.when('return-dossier', { reason: 'thin' }),
    (story) => story.when('sign-dossier', {}, 'rep:out'),
  ],
  'schedule-visit': [
    given('vip').withDossier().withSuccessor().withNotice(),
    (story) => story.when('schedule-visit', visit),
    (story) => story.when('cancel-visit', { reason: 'ill' }),
  ],
  'cancel-visit': [
    scheduled(given('vip').withDossier().withSuccessor().withNotice()),
    (story) => story.when('cancel-visit', { reason: 'ill' }),
    (story) => story.when('schedule-visit', visit),
  ],
  pause: [given('vip'), (story) => story.when('pause', { reason: 'away' }), (story) => story.when('resume', {})],
  resume: [
    paused(given('vip')),
    (story) => story.when('resume', {}),
    (story) => story.when('pause', { reason: 'away' }),
  ],
};

function withSections(story: Story): Story {
  for (const section of story.handover.rules['compile-dossier'].sections)
    story.when('fill-dossier-section', { section, fields: [{ key: 'k', text: 't', source: 's' }] }, 'rep:out');
  return story;
}
function signed(story: Story): Story {
  story.when('sign-dossier', {}, 'rep:out');
  return story;
}
function scheduled(story: Story): Story {
  story.when('schedule-visit', visit);
  return story;
}
function paused(story: Story): Story {
  story.when('pause', { reason: 'away' });
  return story;
}

describe('what a command can be followed by', () => {
  it('is declared for every command that a person sends', () => {
    expect(Object.keys(COMMAND_WAYS['handover'] ?? {}).toSorted()).toEqual([...NOUNS.handover.commandNames].toSorted());
    for (const commands of Object.values(COMMAND_WAYS))
      for (const { undo, correctedBy } of Object.values(commands)) {
        const named = [undo, correctedBy].filter((name) => name !== null);
        for (const name of named) expect(Object.keys(commands)).toContain(name);
      }
  });

  it('is tested here for each handover command that can be undone', () => {
    const named = Object.entries(COMMAND_WAYS['handover'] ?? {}).filter(([, { undo }]) => undo !== null);
    expect(Object.keys(undone).toSorted()).toEqual(named.map(([name]) => name).toSorted());
  });

  it.each(Object.entries(undone))('%s can be undone and leaves no trace in the state', (_, [story, command, undo]) => {
    const before = story.handover;
    command(story);
    expect(story.handover).not.toEqual(before);
    undo(story);
    expect(story.handover).toEqual(before);
  });
});
