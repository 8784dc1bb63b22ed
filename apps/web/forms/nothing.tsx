// Commands without data: the form says what they do, and one click sends them.
import { formOf } from './form';

export const form = formOf<'handovers', object>({ initial: () => ({}) });
