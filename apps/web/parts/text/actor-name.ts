// Who wrote something: the log keeps a role and an id (`rep:<id>`, `hr`, `system`); a reader wants a name.
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import { ROLES } from '../../api/words';

export function useActorName(): (actor: string) => string {
  const { t } = useTranslation();
  const { personName } = useNames();
  return (actor) => {
    const [kind, ...rest] = actor.split(':');
    const role = ROLES.find((each) => each === kind);
    const id = rest.join(':');
    if (role) return id ? personName(id) : t(`role.${role}`);
    return kind === 'cli' ? t('actor.cli', { user: id }) : t('actor.system');
  };
}
