// What a form is: the fields that the sender of a command fills in. It stands in `forms/<noun>/<command>.tsx`, under the names
// of the command's address; it says nothing of when the command may be sent, which only the api knows.
import type { ComponentType } from 'react';
import type { Noun, Things } from '../api/nouns';

export interface FieldsProps<N extends Noun, Body> {
  thing: Things[N];
  body: Body;
  onChange: (body: Body) => void;
  /** What the api said of a field, by its name. */
  errors: Record<string, string>;
  /** Keeps the button shut while something has to be seen first, such as what the command would do. */
  hold?: (isHeld: boolean) => void;
  /** On its way: what it would do is not asked any more, since it may be done already. */
  isSending?: boolean;
}

export interface ActionForm<N extends Noun = Noun, Body extends object = object> {
  /** What the form begins with; a draft goes before it. */
  initial: (thing: Things[N]) => Body;
  /** Left out where there is nothing to fill in. */
  Fields?: ComponentType<FieldsProps<N, Body>>;
  /** Whether enough is filled in to be sent. */
  isReady?: (body: Body, thing: Things[N]) => boolean;
  /** What is sent, where it is not the body as it is. */
  toSend?: (body: Body, thing: Things[N]) => object;
  /** What it begins with where it takes another command back: from the thing before that one, and as it is now. */
  undoing?: (before: Things[N], now: Things[N]) => Partial<Body>;
  /** Its fields tell of one thing only, so they are not shown for many. */
  isForOne?: boolean;
  /** It takes something away or cannot be taken back, so it is asked in red. */
  isGrave?: boolean;
}

/** What is known already where a form is opened beside the thing that it is about; its draft is kept apart. */
export interface Preset {
  name: string;
  body: object;
}

/** Ties a form's parts together, so that each is checked against the others. */
export const formOf = <N extends Noun, Body extends object>(form: ActionForm<N, Body>): ActionForm =>
  form as unknown as ActionForm;
