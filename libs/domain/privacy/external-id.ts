// The source's id of a client or representative stays in the log as plain text forever, so it must not be personal.

/** The @ sign, also as encoded in links and HTML, in full width, or written out to fool programs. */
const MAIL = /[@\uFF20\uFE6B]|%40|&#0*64;|&#x0*40;|mailto:|[([{<]\s*at\s*[)\]}>]|\S\s+at\s+\S+\.\w/i;

export const looksLikeMail = (externalId: string): boolean => MAIL.test(externalId);
