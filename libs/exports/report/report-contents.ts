// What is known about the client and what it said: dossier, promises, visit, interview and surveys, for the report.
import { SECTIONS, type ClientState, type Dossier, type Handover, type Language } from '#libs/domain';
import { actorNameOf, AGES, LABELS, wordsOf, writingOf, type NameOf } from '#libs/telling';
import type { LoggedEvent } from '../logged';
import { markup, said, section, shown, table, type Html } from './report-html';

export interface Reported {
  handover: Handover;
  client: ClientState;
  /** The handover's own events, unsealed, in order. */
  events: LoggedEvent[];
  /** How often anything of the client was read, as far as recorded. */
  reads: number;
  /** The newest checkpoint (a C2SP signed note), and how many events it covers. */
  checkpoint?: { size: number; note: string };
  /** When the report is made; the age of each field is counted back from here. */
  madeAt: string;
  language: Language;
  nameOf: NameOf;
}

const DAY = 86_400_000;

export function dossierOf(reported: Reported): Html {
  const { handover, language } = reported;
  const label = LABELS[language];
  const wanted = SECTIONS.filter(
    (name) => handover.dossier[name] || handover.rules['compile-dossier'].sections.includes(name),
  );
  const parts = wanted.map((name) => {
    const fields = handover.dossier[name] ?? [];
    const none = markup`<p class="none">${label.nothing}</p>`;
    const known = fields.length > 0 ? fields.map((field) => fieldOf(reported, field)) : none;
    return markup`<h3>${wordsOf(language).sections[name]}</h3>${known}`;
  });
  return section(label.dossier, markup`${parts}`);
}

function fieldOf({ language, nameOf, madeAt }: Reported, field: NonNullable<Dossier['background']>[number]): Html {
  const label = LABELS[language];
  const age = Math.max(0, Math.floor((Date.parse(madeAt) - Date.parse(field.writtenAt)) / DAY));
  const author = actorNameOf(field.author, language, nameOf);
  const { instant } = writingOf(language);
  const known = said(language, shown(field.key, language), shown(field.text, language));
  const origin = [
    said(language, label.source, shown(field.source, language)),
    said(language, label.author, author),
    `${instant(field.writtenAt)} (${AGES[language](age)})`,
  ].join(' · ');
  return markup`<div class="field"><p class="text">${known}</p><p class="soft">${origin}</p></div>`;
}

export function promisesOf({ client, language, nameOf }: Reported): Html {
  const label = LABELS[language];
  const { day } = writingOf(language);
  if (client.promises.length === 0) return section(label.promises, markup`<p class="none">${label.nothing}</p>`);
  const rows = client.promises.map(({ what, dueOn, outcome, recordedBy }) => [
    shown(what, language),
    dueOn ? day(dueOn) : '',
    label[outcome ?? 'open'],
    actorNameOf(recordedBy, language, nameOf),
  ]);
  return section(label.promises, table([label.promise, label.due, label.outcome, label.by], rows, 'text'));
}

export function withClientOf(reported: Reported): Html {
  const { language } = reported;
  const label = LABELS[language];
  const parts = [...visitOf(reported), ...interviewOf(reported), ...surveysOf(reported)];
  return parts.length > 0 ? section(label.withClient, markup`${parts}`) : markup``;
}

function visitOf({ handover, language }: Reported): Html[] {
  const step = handover.steps['joint-visit'];
  if (step.status !== 'settled') return [];
  const { steps, channels } = wordsOf(language);
  const { instant, list } = writingOf(language);
  const { heldAt, mode, present, notes } = step.visit;
  const who = present.length > 0 ? ` · ${said(language, LABELS[language].present, list(present))}` : '';
  return [
    markup`<h3>${steps['joint-visit']}</h3><p class="soft">${instant(heldAt)} · ${channels[mode]}${who}</p>`,
    ...noteOf(notes, language),
  ];
}

function interviewOf({ handover, language }: Reported): Html[] {
  const step = handover.steps.interview;
  if (step.status !== 'settled') return [];
  const { heldAt, answers, notes } = step.interview;
  const talked = answers.map(
    ({ question, answer }) =>
      markup`<div class="field"><p><strong>${question}</strong></p><p class="text">${answer}</p></div>`,
  );
  const title = markup`<h3>${wordsOf(language).steps.interview}</h3><p class="soft">${writingOf(language).instant(heldAt)}</p>`;
  return [title, ...talked, ...noteOf(notes, language)];
}

function surveysOf({ handover, language }: Reported): Html[] {
  const step = handover.steps['follow-up-surveys'];
  const surveys = 'surveys' in step ? step.surveys : [];
  const answered = surveys.flatMap((survey) => (survey.status === 'answered' ? [survey] : []));
  if (answered.length === 0) return [];
  const label = LABELS[language];
  const rows = answered.map(({ number, at, answer: { csat, nps, ces, comment } }) => [
    String(number),
    writingOf(language).instant(at),
    [csat, nps, ces ?? '–'].join(' / '),
    comment === undefined ? '' : shown(comment, language),
  ]);
  const heads = [label.survey, label.when, label.scores, ''];
  return [markup`<h3>${wordsOf(language).steps['follow-up-surveys']}</h3>${table(heads, rows)}`];
}

const noteOf = (notes: string | undefined, language: Language): Html[] =>
  notes === undefined ? [] : [markup`<p class="text">${shown(notes, language)}</p>`];
