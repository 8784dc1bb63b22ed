// Ids as users paste them: bare, or with a stream's noun or a path in front.
import { Complaint } from './complaint';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function idOf(noun: string, text: string): string {
  const id = text.replace(new RegExp(`^${noun}/`), '').toLowerCase();
  if (!ID.test(id)) throw new Complaint(`${JSON.stringify(text)} is no ${noun}'s id; ids look like 0198c1a0-….`);
  return id;
}
