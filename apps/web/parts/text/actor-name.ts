// Who wrote something: the log has a role and an id (`hr:<id>`, `system`; in older records also `hr`); readers want a
// name.
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../api/names';

/** Actors that only older records have. */
const UNNAMED = ['hr', 'manager', 'rep', 'auditor'] as const;

export function useActorName(): (actor: string) => string {
  const { t } = useTranslation();
  const personName = usePersonName();
  return (actor) => {
    const [kind, ...rest] = actor.split(':');
    const id = rest.join(':');
    if (kind === 'cli') return t('actor.cli', { user: id });
    if (id) return personName(id);
    const role = UNNAMED.find((each) => each === kind);
    return role ? t('actor.unnamed', { role: t(`role.${role}`) }) : t('actor.system');
  };
}
