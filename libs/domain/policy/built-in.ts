// The policy that a fresh Baton starts with.
import type { Due } from '../decision';
import document from './built-in.json';
import { soundPolicy } from './check';
import type { PolicyDocument } from './document';

/** Throws when the file has mistakes. */
export const builtInPolicy = (due: Due): PolicyDocument => soundPolicy(document, due);
