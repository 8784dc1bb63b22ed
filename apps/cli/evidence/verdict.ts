// How baton verify reports a verdict, and its exit code: whether anything is wrong, and who proves what up to where.
import type { Verdict } from '#libs/proof';

/** 2 is left out: many programs use it for wrong usage. */
const EXIT_CODES: Record<Verdict['proven'], number> = { all: 0, part: 3, 'by-itself': 4, nothing: 5 };
const UNSOUND = 1;

export const EXIT_CODES_TOLD = `
Exit codes:
  0  sound, and every event is proven by checkpoints from outside
  1  not sound, or the evidence cannot be read
  3  nothing is wrong; checkpoints from outside prove the events up to a position, and not those after it
  4  nothing is wrong; nothing is proven from outside, the record's own signatures alone vouch for it
  5  nothing is wrong, and nothing is signed either: anybody could have written it`;

export const exitCodeOf = ({ ok, proven }: Verdict): number => (ok ? EXIT_CODES[proven] : UNSOUND);

export function tellVerdict(verdict: Verdict): string {
  const { ok, events, of, size } = verdict;
  const what = of === 'log' ? `the whole log of ${size}` : `${of.length} streams, proven against a log of ${size}`;
  return [
    `${events} events read: ${what} events${verdict.origin ? ` (${verdict.origin})` : ''}.`,
    ...(ok ? soundness(verdict) : unsoundness(verdict)),
    ...outsideTold(verdict),
    ...(ok ? receiptsTold(verdict) : []),
  ].join('\n');
}

function unsoundness({ problems, problemCount, provenTo, of }: Verdict): string[] {
  return [
    `NOT SOUND: ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}, the first bad position first.`,
    ...problems.map(({ kind, message }) => `  ${kind}: ${message}`),
    ...(problemCount > problems.length ? [`  … and ${problemCount - problems.length} more.`] : []),
    ...(provenTo > 0
      ? [`Up to position ${provenTo} checkpoints from outside prove ${eventsOf(of)} all the same, and no further.`]
      : []),
  ];
}

function soundness(verdict: Verdict): string[] {
  const { proven, of, provenTo } = verdict;
  const upTo = `${eventsOf(of)} up to position ${provenTo} ${of === 'log' ? 'is' : 'are'} proven by checkpoints from outside`;
  switch (proven) {
    case 'all':
      return [`SOUND: ${upTo}; that is all of this bundle.`, ...tail(of)];
    case 'part':
      return [`SOUND UP TO POSITION ${provenTo}: ${upTo}, and nothing after that.`, ...newer(verdict), ...tail(of)];
    case 'by-itself':
      return ['CAUTION: nothing here is proven by a checkpoint from outside.', ...newer(verdict), ...tail(of)];
    case 'nothing':
      return [
        'NOTHING IS PROVEN: no checkpoint, from outside or of the record itself, signs any event of this bundle. ' +
          'Anybody could have written it, without any key.',
      ];
  }
}

const eventsOf = (of: Verdict['of']): string => (of === 'log' ? 'every event' : 'the events of these streams');

/** The events that no checkpoint from outside covers: those under the record's own, and those left for receipts. */
function newer({ ownProvenTo, unprovenFrom = 0, unsignedFrom }: Verdict): string[] {
  const own =
    ownProvenTo < unprovenFrom
      ? []
      : [
          `From position ${unprovenFrom} to ${ownProvenTo} the record agrees with its own signatures, and with nothing ` +
            'else: whoever has its signing key could have made those events anew.',
        ];
  if (unsignedFrom === undefined) return own;
  return [...own, `From position ${unsignedFrom} on nothing is signed, and only receipts count.`];
}

const tail = (of: Verdict['of']): string[] => (of === 'log' ? [] : ['That a stream has no later event is not shown.']);

function outsideTold({ outside: { given, silent } }: Verdict): string[] {
  if (given === 0) return ['No checkpoint from outside was given.'];
  if (silent === 0) return [];
  return [
    `${silent} of ${given} checkpoints from outside say nothing of this bundle: they are over more events than it is ` +
      'proven against, or older than those that it links to.',
  ];
}

function receiptsTold({ receipts: { given, kept } }: Verdict): string[] {
  if (given === 0) return [];
  if (kept === given) return [`All ${given} receipts are kept.`];
  return [
    `${kept} of ${given} receipts are kept; the others have events that are not in this bundle, and were not judged.`,
  ];
}
