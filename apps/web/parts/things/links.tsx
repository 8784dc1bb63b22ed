// A person or a client by name, as a link to their page. Pass the name if the row has it; otherwise it is looked up.
//   <PersonLink id={handover.ownerId} name={handover.ownerName} />   <ClientLink id={…} name={…} />
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';

interface NamedLink {
  id: string | null | undefined;
  name?: string | null;
  /** The link is inside running text, where colour alone would not set it apart. */
  inText?: boolean;
}

const underlined = (inText?: boolean) => (inText ? { underline: 'always' as const } : {});

export function PersonLink({ id, name, inText }: NamedLink) {
  const { t } = useTranslation();
  const { personName } = useNames();
  if (!id)
    return (
      <Text span inherit c="dimmed">
        {t('person.nobody')}
      </Text>
    );
  return (
    <Anchor
      inherit
      {...underlined(inText)}
      renderRoot={(props) => <Link to="/people/$id" params={{ id }} {...props} />}
    >
      {name ?? personName(id)}
    </Anchor>
  );
}

export function ClientLink({ id, name, inText }: NamedLink & { id: string }) {
  const { t } = useTranslation();
  return (
    <Anchor
      inherit
      {...underlined(inText)}
      renderRoot={(props) => <Link to="/clients/$id" params={{ id }} {...props} />}
    >
      {name ?? t('client.unnamed')}
    </Anchor>
  );
}

/** A link to a handover, with the name of its client. */
export function HandoverLink({ id, name }: NamedLink & { id: string }) {
  const { t } = useTranslation();
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/handovers/$id" params={{ id }} {...props} />}>
      {name ?? t('client.unnamed')}
    </Anchor>
  );
}
