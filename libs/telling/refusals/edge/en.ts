// Refusals of the services and the HTTP layer, in English.
import type { EdgeTexts } from '../cases';
import { mappingMistakes } from '../mapping-mistakes/en';
import { tellMistakes } from '../tell-mistakes';

const mappingOf = (file: string | undefined) => file ?? 'The mapping';
const wrong = (count: number) => (count === 1 ? 'One thing is' : `${count} things are`);
const unsigned =
  'This Baton makes no checkpoints: CHECKPOINT_KEY is not set. Whoever runs it finds in .env.example what it is for.';

export const edgeTexts: EdgeTexts = {
  conflict: 'Others were changing the same things at this moment. Look again and try once more.',
  stale: ({ version }) =>
    `It has changed since you read it, and is at version ${version} now. Look again and decide anew.`,
  'key-reused': 'This Idempotency-Key was used for another request before. Use a new key for a new request.',
  'read-models-behind': 'The lists are still catching up with the record. Try again in a few seconds.',
  'reads-not-recorded':
    'The reading could not be noted in the record, so nothing is shown. Try again in a few seconds.',
  'from-after-to': 'The moment from lies after the moment to. Exchange them, or leave out to, which is now.',
  'report-of-one-handover': 'A report is of one handover. Name it.',
  'unknown-mapping': 'There is no mapping of this name. Put one into samples/ or into the folder BATON_MAPPINGS.',
  'mapping-invalid': ({ file, mistakes }, tell) =>
    `${mappingOf(file)} has mistakes. ${tellMistakes(mappingMistakes, mistakes, tell)}`,
  'mapping-invalid/not-json': ({ file, reason }) => `${mappingOf(file)} cannot be read as JSON: ${reason}.`,
  'import-rejected': ({ count }) =>
    `${wrong(count)} wrong with the files, and nothing was imported. Correct the rows and import again, or skip them and import the rest.`,
  'import-rejected/whole-file': ({ count }) =>
    `${wrong(count)} wrong with the files, and nothing was imported. A whole file is unfit, so skipping rows is no way around it: correct it and import again.`,
  'not-signed-in': 'Sign in first, and send the token as Authorization: Bearer. It may have expired.',
  'no-longer-here': 'The last working day of this person has ended, and access with it.',
  'sign-in-away': 'The keys of the sign-in service cannot be read now. Try again in a moment.',
  'foreign-origin': 'Only pages of Baton itself can sign in here.',
  'unknown-account': 'There is nobody of this account. GET /v1/sign-in/accounts lists who there is.',
  'no-role': 'You have no such role here. Ask an administrator for one.',
  'not-allowed': 'Your role may not do this here. Ask whoever it concerns, or your manager.',
  'not-allowed/no-rule': 'This route has no rule of access, so nobody may use it.',
  'not-allowed/version': 'Only those above may ask for a version. Ask for an instant.',
  'not-allowed/persons-only': 'Only persons can ask who they are.',
  invalid: 'Some fields are not as they must be. Correct them and send again.',
  'invalid/two-scopes': 'Name a handover or a departure, not both; a departure has all of its handovers.',
  'unknown-person/then': 'There was no such person at that moment. Choose a later one, or look at today.',
  'unknown-client/then': 'There was no such client at that moment. Choose a later one, or look at today.',
  'unknown-representative/then':
    'There was no such representative at that moment. Choose a later one, or look at today.',
  'unknown-departure/then': 'There was no such departure at that moment. Choose a later one, or look at today.',
  'unknown-handover/then': 'There was no such handover at that moment. Choose a later one, or look at today.',
  'unknown-policy/then': 'There was no such policy at that moment. Choose a later one, or look at today.',
  'unknown-format': ({ formats }) => `There is no such format. There are ${formats.join(', ')}.`,
  'unknown-track': ({ tracks }) => `There is no such track. There are ${tracks.join(', ')}.`,
  'unknown-cursor': 'This cursor is not one of ours. Start again without it.',
  'unknown-route': 'There is nothing at this address. Check it; GET /docs-json lists what there is.',
  'unknown-host': 'Baton does not answer under this name. BATON_HOSTS lists the names under which it does.',
  'bad-header/purpose': ({ purposes }) => `Baton-Purpose must be one of ${purposes.join(', ')}; or leave it out.`,
  'bad-header/key': 'Idempotency-Key must be 1 to 200 printable ASCII characters.',
  'bad-header/version': 'If-Match must be the version that you have read, such as "12".',
  'bad-request': ({ reason }) => `The request cannot be understood: ${reason}. /docs-json says how.`,
  'not-json': 'Send the body as JSON, with Content-Type: application/json.',
  'malformed-json': 'The body is not JSON in UTF-8. Check quotes, commas and brackets.',
  'malformed-json/no-object': 'The body must be a JSON object: { … }.',
  'hostile-body/key': ({ key }) => `A body may not have a field named ${key}. Leave it out.`,
  'hostile-body/nul': 'A text contains the character NUL, which cannot be kept. Leave it out.',
  'hostile-body/surrogate': 'A text contains half a surrogate pair, which is no character. Send whole characters.',
  'unreadable-body': 'The body could not be read. Check its length and its encoding.',
  unstorable: ({ reason }) => `${reason}.`,
  'too-large': 'The request is too large. Send less at once.',
  'too-large/body': ({ kilobytes }) => `A body may have ${kilobytes} KB at most. Send less at once.`,
  'too-large/upload': ({ megabytes }) =>
    `An upload may have ${megabytes} MB at most. Use \`baton import\` for larger files.`,
  'length-required': 'Send the upload with its Content-Length, not in chunks.',
  'too-many-requests': 'These were too many requests. Wait a little and go on more slowly.',
  'too-many-streams': 'You listen in too many windows. Close some of them.',
  'no-mapping': 'Send the mapping as JSON in a field named mapping, or name a stored one.',
  'no-files': 'Send the CSV files as multipart/form-data, each in a field named files.',
  'not-erased': 'This client was not erased, so there is no certificate.',
  'no-checkpoint':
    'There is no checkpoint yet. The worker makes one when there is something in the log; ask again in a minute.',
  'no-checkpoint/no-key': unsigned,
  'no-checkpoint-key': unsigned,
  'not-verified-yet':
    'The log has not been verified yet. A worker does it, one pass after another. Check that one is running.',
  'record-unsound': ({ reason }) => `No checkpoint is signed. ${reason}`,
  'out-of-range': ({ head, smaller, size }) =>
    `The log has ${head} events, so nothing can be proven of ${smaller} among ${size}.`,
  'database-away': 'The database cannot be reached, and nothing was recorded. Try again in a moment.',
  'outcome-unknown':
    'It is unknown whether the command was recorded. Send it again with the same Idempotency-Key, or read.',
  'not-ready': 'Something that commands need is away. Wait until it is back.',
  unexpected:
    'Something went wrong on our side. Whether the command was taken is unknown: send it again with the same Idempotency-Key.',
};
