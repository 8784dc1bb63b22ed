// What a form is: the fields that the sender of a command fills in. It lives in `forms/<noun>/<command>.tsx`, named as
// in the command's address. When the command may be sent is not its concern: only the api knows.
import type { ComponentType } from 'react';
import type { Noun, Things } from '../api/nouns';

export interface FieldsProps<N extends Noun, Body> {
  thing: Things[N];
  body: Body;
  onChange: (body: Body) => void;
  /** The api's message for each field, by name. */
  errors: Record<string, string>;
  /** Disables the button while the user must see something first, such as what the command would do. */
  hold?: (isHeld: boolean) => void;
  /** While sending, the preview is no longer fetched, since the command may be done already. */
  isSending?: boolean;
}

export interface ActionForm<N extends Noun = Noun, Body extends object = object> {
  /** The form's initial values; a draft takes precedence. */
  initial: (thing: Things[N]) => Body;
  /** Omitted when there is nothing to fill in. */
  Fields?: ComponentType<FieldsProps<N, Body>>;
  /** Whether enough is filled in to send it. */
  isReady?: (body: Body, thing: Things[N]) => boolean;
  /** What is sent, if it differs from the body. */
  toSend?: (body: Body, thing: Things[N]) => object;
  /** The initial values when it undoes another command: from the thing before that command, and as it is now. */
  undoing?: (before: Things[N], now: Things[N]) => Partial<Body>;
  /** Its fields depend on one thing, so the form cannot be used for many. */
  isForOne?: boolean;
  /** It takes something away or cannot be undone, so the button is red. */
  isGrave?: boolean;
}

/** The values already known when a form is opened from a part of the page; its draft is stored separately. */
export interface Preset {
  name: string;
  body: object;
}

/** Ties a form's parts together, so that their types are checked against each other. */
export const formOf = <N extends Noun, Body extends object>(form: ActionForm<N, Body>): ActionForm =>
  form as unknown as ActionForm;
