// Who takes part in a handover, and its dates.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DateText } from '../../parts/text/date-text';
import { Facts } from '../../parts/facts';
import { ClientLink, PersonLink } from '../../parts/things/links';

export function HandoverFacts({ handover }: { handover: Schemas['HandoverDetail'] }) {
  const { t } = useTranslation();
  const { clientTimeZone: zone, candidateId, successorId } = handover;
  return (
    <Facts
      facts={[
        [t('word.client'), <ClientLink key="client" id={handover.clientId} name={handover.client.name} />],
        [t('word.outgoing'), <PersonLink key="outgoing" id={handover.outgoingId} name={handover.outgoingName} />],
        [
          candidateId && !successorId ? t('word.nominee') : t('word.successor'),
          <PersonLink key="successor" id={candidateId} name={handover.candidateName} />,
        ],
        [t('word.owner'), <PersonLink key="owner" id={handover.ownerId} name={handover.ownerName} />],
        [t('word.lead'), <PersonLink key="lead" id={handover.leadId} name={handover.leadName} />],
        [t('word.due'), handover.dueAt ? <DateText key="due" at={handover.dueAt} zone={zone} relative /> : '–'],
        [t('word.lastWorkingDay'), <DateText key="day" day={handover.lastWorkingDay} />],
        [t('word.opened'), <DateText key="opened" at={handover.openedAt} />],
        [
          t('word.departure'),
          <Anchor
            key="departure"
            inherit
            renderRoot={(props) => <Link to="/handovers" search={{ departure: handover.departureId }} {...props} />}
          >
            {t('handover.siblings')}
          </Anchor>,
        ],
      ]}
    />
  );
}
