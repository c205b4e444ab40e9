import type { AccountView } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import type { Reveal } from './useReveal';

export function HolderRows({ account, reveal }: { account: AccountView; reveal: Reveal }) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  const typeName = useDocumentTypeName();
  const { dateOnly } = useTimes();
  const { holder } = account;
  // An account made from an operator's card has no holder yet.
  if (!holder) return null;
  const until = holder.idLongTerm ? t('longTerm') : holder.idValidTo && dateOnly(holder.idValidTo);
  return (
    <Panel title={account.kind === 'ENT_ADMIN' ? t('holderAdmin') : t('holder')}>
      <Facts
        facts={[
          { label: label('name'), value: holder.name },
          { label: label('idType'), value: typeName(holder.idType) },
          {
            label: label('idNumber'),
            value: <span className={css['code']}>{reveal.shown?.idNumber ?? holder.idNumber}</span>,
            action: reveal.button(label('idNumber')),
          },
          holder.idValidFrom !== undefined && {
            label: t('validity'),
            value: t('fromTo', { from: dateOnly(holder.idValidFrom), to: until ?? '—' }),
          },
        ]}
      />
    </Panel>
  );
}
