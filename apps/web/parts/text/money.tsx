// What a client has spent, as imported: without a currency, which no source provides, and without cents.
//   <Money amount={client.lifetimeSpend} />
import { useTranslation } from 'react-i18next';

export function Money({ amount }: { amount: string | number | null | undefined }) {
  const { i18n } = useTranslation();
  if (amount === null || amount === undefined) return <>–</>;
  return <>{new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(Number(amount))}</>;
}
