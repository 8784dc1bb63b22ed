// One handover as a page to read and print: HTML without scripts or external resources.
import { accountOf, candidateOf, STEPS } from '#libs/domain';
import { actorNameOf, LABELS, sentenceOf, STATUSES, wordsOf, writingOf } from '#libs/telling';
import type { LoggedEvent } from '../logged';
import { dossierOf, promisesOf, withClientOf, type Reported } from './report-contents';
import { facts, markup, said, section, shown, table, type Html } from './report-html';
import { STYLE } from './report-style';
import { stepOf } from '../step-of';

/** The whole page. `nameOf` is called for every id that is shown as a person. */
export function reportOf(reported: Reported): string {
  const { language, client, handover } = reported;
  const label = LABELS[language];
  const name = shown(client.details.name, language);
  const parts = [
    erasedNotice,
    aboutClient,
    people,
    steps,
    dossierOf,
    promisesOf,
    withClientOf,
    whoDidWhat,
    timeline,
    foot,
  ].map((part) => part(reported));
  const head = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${label.report} – ${name}</title><style>${{ html: STYLE }}</style>`;
  const title = markup`<header><p class="kicker">${label.report}</p><h1>${name} <span class="badge">${STATUSES[language][handover.status]}</span></h1><p>${handover.id}</p></header>`;
  const page = markup`<!doctype html>
<html lang="${language}">
<head>${head}</head>
<body><main>
${title}
${parts}
</main></body>
</html>
`;
  return page.html;
}

function erasedNotice({ client, language }: Reported): Html {
  if (!client.erased) return markup``;
  const label = LABELS[language];
  const { at, certificateId } = client.erased;
  const told = said(language, label.certificate, certificateId);
  return markup`<div class="erased"><strong>${label.erasedTitle}</strong> ${writingOf(language).instant(at)}<br>${label.erasedText}<br>${told}</div>`;
}

function aboutClient({ client, handover, language }: Reported): Html {
  const label = LABELS[language];
  const words = wordsOf(language);
  const { contactName, email, phone, address, country } = client.details;
  return section(
    label.client,
    facts([
      [label.contact, contactName && shown(contactName, language)],
      [label.mail, email && shown(email, language)],
      [label.phone, phone && shown(phone, language)],
      [
        label.address,
        [address, address?.endsWith(country ?? '') ? '' : country].filter(Boolean).join(', ') || undefined,
      ],
      [label.externalId, client.externalId],
      [label.spend, client.lifetimeSpend],
      [label.tier, words.tiers[handover.tier]],
      [label.track, words.tracks[handover.track]],
    ]),
  );
}

function people({ handover, client, language, nameOf }: Reported): Html {
  const label = LABELS[language];
  const { day, instant } = writingOf(language);
  const someone = (id: string | undefined) => (id === undefined ? label.nobody : shown(nameOf(id), language));
  return section(
    label.people,
    facts([
      [label.outgoing, someone(handover.outgoingId)],
      [label.successor, someone(candidateOf(handover))],
      [label.lead, someone(handover.leadId)],
      [label.owner, someone(client.ownerId)],
      [label.lastDay, day(handover.lastWorkingDay)],
      [label.opened, instant(handover.openedAt)],
      [label.closed, handover.closedAt && instant(handover.closedAt)],
    ]),
  );
}

function steps({ handover, language, nameOf }: Reported): Html {
  const label = LABELS[language];
  const { instant } = writingOf(language);
  const rows = STEPS.filter((step) => handover.rules[step] !== null).map((name) => {
    const step = handover.steps[name];
    const due = handover.plan[name]?.dueAt;
    const done = 'at' in step ? instant(step.at) : '';
    const by = 'by' in step ? actorNameOf(step.by, language, nameOf) : '';
    return [wordsOf(language).steps[name], STATUSES[language][step.status], due ? instant(due) : '', done, by];
  });
  return section(label.steps, table([label.step, label.status, label.due, label.done, label.by], rows));
}

/** Credits the people who acted, as the record names them; later people take nothing from them. */
function whoDidWhat({ events, language, nameOf }: Reported): Html {
  const label = LABELS[language];
  const { steps: names } = wordsOf(language);
  const actors = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    // The same person, in any role.
    const who = accountOf(event.actor);
    actors.set(who, [...(actors.get(who) ?? []), event]);
  }
  const rows = [...actors.values()].map((acts) => {
    const touched = new Set(acts.map((event) => stepOf(event)));
    const took = STEPS.filter((step) => touched.has(step)).map((step) => names[step]);
    if (touched.has('course')) took.push(label.course);
    const { actor = '', occurredAt = '' } = acts.at(-1) ?? {};
    const { list, instant } = writingOf(language);
    return [actorNameOf(actor, language, nameOf), String(acts.length), list(took), instant(occurredAt)];
  });
  return section(label.whoDid, table([label.by, label.acted, label.took, label.last], rows));
}

function timeline({ events, language, nameOf }: Reported): Html {
  const label = LABELS[language];
  const { instant } = writingOf(language);
  const rows = events.map((event) => [
    instant(event.occurredAt),
    actorNameOf(event.actor, language, nameOf),
    sentenceOf(event, language, nameOf),
  ]);
  return section(label.timeline, table([label.when, label.by, label.what], rows, 'time'));
}

function foot({ events, handover, reads, checkpoint, madeAt, language }: Reported): Html {
  const label = LABELS[language];
  const { instant } = writingOf(language);
  const last = events.at(-1);
  const position = last?.position ?? 0;
  const covered = checkpoint && checkpoint.size >= position ? label.covered : label.uncovered;
  const note = checkpoint
    ? markup`<p>${covered}</p><pre>${checkpoint.note}</pre>`
    : markup`<p>${label.noCheckpoint}</p>`;
  const stream = `handover/${handover.id}, 1–${last?.version ?? 0} · ${position} · ${instant(last?.recordedAt ?? madeAt)}`;
  const times = [said(language, label.made, instant(madeAt)), said(language, label.reads, String(reads))].join(' · ');
  return markup`<footer><p>${said(language, label.record, stream)}</p><p>${times}</p>${note}</footer>`;
}
