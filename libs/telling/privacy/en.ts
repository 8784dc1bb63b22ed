// The privacy notice in English.
import type { PrivacyWords } from './words';

export const privacyWords: PrivacyWords = {
  title: 'Privacy notice',
  notice: [
    {
      heading: 'What is collected',
      text: 'Of a client: names, how to reach it, what its next representative must know to serve it well, what was promised, and how the handover went. Of a representative: name, title, and how to be reached at work. Of everybody who signs in: name, address, and the account at the organisation’s sign-in. The rules below list every field.',
    },
    {
      heading: 'Why, and on what ground',
      text: 'So that a client is served as well as before when the person who served it leaves. The grounds are the contract with the client, our legitimate interest in a good handover, and duties by law.',
    },
    {
      heading: 'Who sees it',
      text: 'Those who serve the client, their superiors, human resources and auditors. Whoever reads a client’s data is recorded, with the time and the reason.',
    },
    {
      heading: 'How long',
      text: 'For as long as the client is served, and until it is erased: at its wish, or when the time for keeping ends. Backups that hold the key are gone 30 days later. What the database keeps for its own recovery (its write-ahead log) is overwritten within days.',
    },
    {
      heading: 'Your rights',
      text: 'You may see what is held of you, have it corrected, object to its use, take it with you, have it erased, and complain to a supervisory authority.',
    },
    {
      heading: 'How it is erased',
      text: 'Write to the person who serves you, or to human resources. One person asks for the erasure, another approves it. Then the key that opens your data is destroyed: nobody can read it any more, also not in the record. Ids, dates, who acted, amounts and scores stay, without a name. Mails that were delivered and copies that people took are beyond reach; the certificate of the erasure lists the mails.',
    },
  ],
  purposes: {
    identify: 'To know which client it is, and who speaks for it.',
    reach: 'To reach the client in the way it prefers.',
    visit: 'To visit the client, and to know which days are worked there.',
    address: 'To speak to the client in its language and at its hours.',
    staff: 'To know who serves the client, and to reach that person at work.',
    act: 'To know who acted, who may sign in, and whom to tell what waits for them.',
    serve: 'So that the successor can serve the client as well as before.',
    promise: 'So that what was promised is kept.',
    explain: 'To be able to explain later why something was decided.',
    prove: 'To show that the client was told, visited and heard.',
    improve: 'To see whether the client is content, and to put right what is not.',
    erase: 'To show why the client was erased, until the erasure itself makes it unreadable.',
  },
  grounds: { contract: 'contract', interest: 'legitimate interest', duty: 'duty by law' },
  seers: {
    carers: 'Those who serve the client or take it over, their superiors, human resources, auditors.',
    everybody: 'Everybody who works with Baton.',
    superiors: 'The superiors of the person, human resources, auditors.',
    administrators: 'Administrators, human resources, auditors, and the person.',
  },
  keepings: {
    client: 'Until the client is erased.',
    representative:
      'For as long as it must be shown who served whom. Baton has no command yet that erases a representative.',
  },
  nevers: {
    special: 'Health, belief, politics, origin, trade union, sexual life.',
    secrets: 'Passwords, numbers of cards, accounts or identity papers.',
    hearsay: 'Rumours and judgements that you would not show to the client.',
    others: 'More of other people than their name and part.',
    private: 'Private addresses and numbers of staff.',
  },
};
