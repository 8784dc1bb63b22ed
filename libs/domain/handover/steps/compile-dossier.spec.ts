// The rules of step 1.
import { given } from '../../testing';
import { SECTIONS } from '../../words/process';
import { gapsIn } from './compile-dossier';

const field = { key: 'k', text: 't', source: 'conversation' };

describe('compiling the dossier', () => {
  it('cannot be signed while a required section is empty', () => {
    const story = given('vip');
    story.when('fill-dossier-section', { section: 'background', fields: [field] }, 'rep:out');
    expect(story.when('sign-dossier', {}, 'rep:out')).toBe('dossier-incomplete');
    expect(gapsIn(story.handover)).not.toContain('background');
    expect(gapsIn(story.handover)).toContain('risks');
  });

  it('is settled by an approval, which needs a signed dossier', () => {
    const story = given('vip');
    for (const section of SECTIONS) story.when('fill-dossier-section', { section, fields: [field] }, 'rep:out');
    expect(story.when('approve-dossier', {})).toBe('dossier-not-signed');
    expect(story.when('sign-dossier', {}, 'rep:out')).toEqual(['DossierSigned']);
    expect(story.when('approve-dossier', {})).toEqual(['DossierApproved']);
    expect(story.handover.steps['compile-dossier']).toMatchObject({ status: 'settled', by: 'manager' });
    expect(story.when('return-dossier', { reason: 'late' })).toBe('step-settled');
  });

  it('cannot be changed once signed, until it is returned', () => {
    const story = given('vip');
    for (const section of SECTIONS) story.when('fill-dossier-section', { section, fields: [field] }, 'rep:out');
    story.when('sign-dossier', {}, 'rep:out');
    const more = { section: 'risks', fields: [field] } as const;
    expect(story.when('fill-dossier-section', { ...more, fields: [field] }, 'rep:out')).toBe('dossier-signed');
    expect(story.when('return-dossier', { reason: 'Risks are thin' })).toEqual(['DossierReturned']);
    expect(story.when('fill-dossier-section', { ...more, fields: [field] }, 'rep:out')).toEqual([
      'DossierSectionFilled',
    ]);
  });

  it('keeps who wrote each field and when, and takes the newer of two with the same key', () => {
    const story = given('vip');
    story.when('fill-dossier-section', { section: 'habits', fields: [{ ...field, text: 'old' }] }, 'rep:out');
    story.now = '2026-11-03T09:00:00.000Z';
    story.when('fill-dossier-section', { section: 'habits', fields: [{ ...field, text: 'new' }] }, 'rep:tom');
    const kept = { ...field, text: 'new', author: 'rep:tom', writtenAt: story.now };
    expect(story.handover.dossier.habits).toEqual([kept]);
  });

  it('settles automatically in the ordinary track once everything required is there', () => {
    const story = given('ordinary');
    story.when('fill-dossier-section', { section: 'background', fields: [field] }, 'rep:out');
    const last = story.when('fill-dossier-section', { section: 'history', fields: [field] }, 'rep:out');
    expect(last).toEqual(['DossierSectionFilled', 'DossierApproved']);
    expect(story.handover.steps['compile-dossier']).toMatchObject({ status: 'settled', by: 'policy' });
  });
});
