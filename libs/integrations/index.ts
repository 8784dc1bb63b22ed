// The outside world: for each part, the real one and one for tests.
export { createMemoryMailer, createSmtpMailer, type Mail, type Mailer } from './mail';
export { deliverableAddress, type MailAddress } from './mail-address';
export { MailError } from './mail-error';
