// A state in a word. Colour is never the only sign: a badge that warns has an icon.
//   <Badge color="red" icon={IconAlertTriangle}>{t('status.overdue')}</Badge>
import type { Icon } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import classes from './badge.module.css';

export type BadgeColor = 'baton' | 'gray' | 'green' | 'indigo' | 'orange' | 'red' | 'yellow';

interface BadgeProps {
  color: BadgeColor;
  icon?: Icon;
  /** Only a line around the word. */
  outline?: boolean;
  children: ReactNode;
}

export function Badge({ color, icon: Icon, outline, children }: BadgeProps) {
  const look = outline
    ? { '--ink': `var(--mantine-color-${color}-outline)`, '--line': 'var(--ink)' }
    : { '--ink': `var(--mantine-color-${color}-light-color)`, '--ground': `var(--mantine-color-${color}-light)` };
  return (
    <span className={classes.badge} style={look as CSSProperties}>
      {Icon && <Icon size={13} aria-hidden />}
      <span className={classes.word}>{children}</span>
    </span>
  );
}
