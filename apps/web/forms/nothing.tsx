// Commands that carry nothing: what they do is said, and one click sends them.
import { formOf } from './form';

export const form = formOf<'handovers', object>({ initial: () => ({}) });
