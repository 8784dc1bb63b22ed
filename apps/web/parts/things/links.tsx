// A person or a client by name, as a link to their page. Pass the name if the row has it; otherwise it is looked up.
//   <PersonLink id={handover.ownerId} name={handover.ownerName} />   <ClientLink id={…} name={…} />
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../api/names';
import { ListLink, type Place } from './list-link';
import classes from './links.module.css';

interface NamedLink {
  id: string | null | undefined;
  name?: string | null;
  /** The link is inside running text, where colour alone would not set it apart. */
  inText?: boolean;
}

export function PersonLink({ id, name, inText }: NamedLink) {
  const { t } = useTranslation();
  if (!id) return <span className={classes.nobody}>{t('person.nobody')}</span>;
  return <ThingLink to="/people/$id" id={id} inText={inText} name={name ?? <LookedUp id={id} />} />;
}

/** Apart from the link, because listening for names costs more than drawing one. */
function LookedUp({ id }: { id: string }) {
  return usePersonName()(id);
}

export function ClientLink({ id, name, inText }: NamedLink & { id: string }) {
  const { t } = useTranslation();
  return <ThingLink to="/clients/$id" id={id} inText={inText} name={name ?? t('client.unnamed')} />;
}

/** A link to a handover, with the name of its client. */
export function HandoverLink({ id, name }: NamedLink & { id: string }) {
  const { t } = useTranslation();
  return <ThingLink to="/handovers/$id" id={id} name={name ?? t('client.unnamed')} />;
}

interface ThingLinkProps {
  to: Place['to'];
  id: string;
  name: ReactNode;
  inText?: boolean | undefined;
}

const ThingLink = ({ to, id, name, inText }: ThingLinkProps) => (
  <ListLink to={to} params={{ id }} className={classes.link} data-in-text={inText || undefined}>
    {name}
  </ListLink>
);
