// The name of a policy: the product's own in the reader's language, any other as its publisher named it.
//   const nameOf = usePolicyName(); nameOf(policy)
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export function usePolicyName(): (policy: { name: string }) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    ({ name }) => {
      const key = `policies.named.${name}`;
      return i18n.exists(key) ? t(key as 'policies.named.Built-in VIP transfer policy') : name;
    },
    [t, i18n],
  );
}
