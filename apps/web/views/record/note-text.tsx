// A text for machines, verbatim: a signed note, a key, a command to copy.
import { Code } from '@mantine/core';
import classes from './note-text.module.css';

export function NoteText({ note, label }: { note: string; label: string }) {
  return (
    <Code block className={classes.note} role="region" aria-label={label} tabIndex={0}>
      {note}
    </Code>
  );
}
