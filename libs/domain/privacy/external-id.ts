// The source's own id of a client or a representative stands in the log as plain text, for ever, so it may be no person's.

/** Also as it stands in links, in full width and spelled out to mislead programs. */
const MAIL = /[@\uFF20\uFE6B]|%40|&#0*64;|&#x0*40;|mailto:|[([{<]\s*at\s*[)\]}>]|\S\s+at\s+\S+\.\w/i;

export const looksLikeMail = (externalId: string): boolean => MAIL.test(externalId);
