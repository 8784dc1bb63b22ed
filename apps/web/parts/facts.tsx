// Labels and their values, one pair per line.
//   <Facts facts={[[t('word.owner'), <PersonLink id={ownerId} />]]} />
import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import classes from './facts.module.css';

/** Lets mail and web addresses break at punctuation, and code names at capitals, rather than inside a word. */
export const Breakable = ({ text }: { text: string }) =>
  text.split(/(?<=\w[@.])(?=\w)|(?<=[a-z])(?=[A-Z])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([word, value]) => (
        <Fragment key={word}>
          <Text component="dt" size="sm" c="dimmed">
            {word}
          </Text>
          <Text component="dd" m={0}>
            {typeof value === 'string' ? <Breakable text={value} /> : value}
          </Text>
        </Fragment>
      ))}
    </dl>
  );
}
