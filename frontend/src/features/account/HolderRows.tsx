import type { AccountView } from '@/api/schemas';
import { useDocumentTypeName } from '@/api/useDocumentTypeName';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';
import { ChangeButton } from './change/ChangeButton';
import { IdentityDialog } from './identity/IdentityDialog';
import type { Reveal } from './useReveal';

const KINDS = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL'] as const;

/** The person the account belongs to (ACC-02 to ACC-04); an account made from an operator's card has none yet. */
export function HolderRows({ account, reveal }: { account: AccountView; reveal: Reveal }) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  const typeName = useDocumentTypeName();
  const { dateOnly } = useTimes();
  const { holder } = account;
  const kind = KINDS.find((one) => one === account.kind);
  if (!kind) return null;
  const until = holder?.idLongTerm ? t('longTerm') : holder?.idValidTo && dateOnly(holder.idValidTo);
  return (
    <Panel title={t(`holder_${kind}`)}>
      <Facts
        facts={[
          { label: label('name'), value: holder?.name ?? t('none') },
          holder && { label: label('idType'), value: typeName(holder.idType) },
          holder && {
            label: label('idNumber'),
            value: <span className={css['code']}>{reveal.shown?.idNumber ?? holder.idNumber}</span>,
            action: reveal.button(label('idNumber')),
          },
          holder?.idValidFrom !== undefined && {
            label: t('validity'),
            value: t('fromTo', { from: dateOnly(holder.idValidFrom), to: until ?? '—' }),
          },
          {
            label: t(`identity_${kind}`),
            value: <span className={css['note']}>{t('identityNote')}</span>,
            action: (
              <ChangeButton
                what={t(`holder_${kind}`)}
                dialog={(close) => (
                  <IdentityDialog account={account} idNumber={reveal.shown?.idNumber} onClose={close} />
                )}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}
