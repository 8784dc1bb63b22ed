// Why a mail was not sent. Its text goes into logs and into Temporal, so it never holds an address or a server's answer,
// which would quote one.

/** `permanent`: sending the same mail again cannot help. Compare `code`, not the class. */
export class MailError extends Error {
  readonly code = 'mail-not-sent';

  constructor(
    message: string,
    readonly permanent: boolean,
  ) {
    super(message);
    this.name = 'MailError';
  }
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}

// What an operator can fix, after which the same mail goes through: sign-in, encryption, a server that is not ready.
const ofTheSetting = new Set([503, 530, 534, 535, 538]);

/** 5xx to the envelope or the message is permanent (RFC 5321, 4.2.1); all else is worth another try. */
export function mailErrorOf(failure: unknown): MailError {
  const { code = 'unknown', command = 'none', responseCode } = (failure ?? {}) as SmtpFailure;
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const permanent =
    aboutTheMail && responseCode !== undefined && responseCode >= 500 && !ofTheSetting.has(responseCode);
  const answer = responseCode === undefined ? 'no answer' : `answer ${responseCode}`;
  return new MailError(`The mail was not sent: ${code} at ${command}, ${answer}.`, permanent);
}
