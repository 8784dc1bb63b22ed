// While a handover is paused or superseded, nobody can use its windows: they are postponed by that time.
import { mergedDossier, type Dossier } from '../dossier/dossier';
import type { Handover, Steps, Windows } from './state';

/** The ends of the windows open when the standstill began, postponed by the part of each that fell into it. */
export function windowsAfter(steps: Steps, since: string, now: string): Windows {
  const putOff = (end: string, from: string) =>
    new Date(Date.parse(end) + Math.max(Date.parse(now) - Date.parse(from), 0)).toISOString();
  const later = (one: string, other: string) => (one > other ? one : other);
  const notice = steps['notify-client'];
  const silence =
    notice.status === 'under-way' && notice.sentAt && notice.silenceEndsAt && notice.silenceEndsAt > since
      ? { silenceEndsAt: putOff(notice.silenceEndsAt, later(since, notice.sentAt)) }
      : {};
  const followUp = steps['follow-up-surveys'];
  const surveys = followUp.status === 'under-way' ? followUp.surveys : [];
  return {
    ...silence,
    surveys: surveys.flatMap((survey) =>
      survey.status === 'requested' && survey.closesAt > since
        ? [{ survey: survey.number, closesAt: putOff(survey.closesAt, since) }]
        : [],
    ),
  };
}

/** Logs of earlier versions postponed no windows. */
export function withWindows(handover: Handover, windows: Windows | undefined): Handover {
  if (!windows) return handover;
  const steps = { ...handover.steps };
  const notice = steps['notify-client'];
  if (windows.silenceEndsAt && notice.status === 'under-way')
    steps['notify-client'] = { ...notice, silenceEndsAt: windows.silenceEndsAt };
  const followUp = steps['follow-up-surveys'];
  if (followUp.status === 'under-way') {
    const surveys = followUp.surveys.map((survey) => {
      const closesAt = windows.surveys.find((each) => each.survey === survey.number)?.closesAt;
      return survey.status === 'requested' && closesAt ? { ...survey, closesAt } : survey;
    });
    steps['follow-up-surveys'] = { status: 'under-way', surveys };
  }
  return { ...handover, steps };
}

/** The handover as it was when superseded, plus what was learnt about the client meanwhile. */
export function reopenedAfter(
  handover: Handover,
  { dossier, refused, windows }: { dossier: Dossier; refused: string[]; windows: Windows },
): Handover {
  const { before, closedAt: _, closedBecause: __, ...state } = handover;
  const next = {
    ...state,
    status: before?.status ?? ('open' as const),
    effects: before?.effects ?? [],
    dossier: mergedDossier(handover.dossier, dossier),
    refused: [...new Set([...handover.refused, ...refused])],
  };
  return withWindows(next, windows);
}
