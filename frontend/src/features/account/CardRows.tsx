import type { AccountView } from '@/api/schemas';
import { paths } from '@/app/paths';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './AccountPage.module.css';
import { CardPasswordDialog } from './CardPasswordDialog';

/** ACC-08, CRD-33: the card of the account, and its password, which is the card's own. */
export function CardRows({ account }: { account: AccountView }) {
  const { t } = useTranslation('account');
  const [changing, setChanging] = useState(false);
  const { card } = account;
  return (
    <Panel title={t('card')}>
      <Facts
        facts={[
          {
            label: t('boundCard'),
            value: card ? (
              <>
                <span className={css['code']}>{card.cardNo}</span> {t(`cardKind_${card.cardKind}`)}
              </>
            ) : (
              t('notBound')
            ),
            action: <Link to={paths.card()}>{t('toCard')}</Link>,
          },
          {
            label: t('cardPassword'),
            value: <span className={css['note']}>{t('cardPasswordNote')}</span>,
            action: (
              <Button size="small" onClick={() => setChanging(true)}>
                {t('change')}
              </Button>
            ),
          },
        ]}
      />
      {changing && <CardPasswordDialog onClose={() => setChanging(false)} />}
    </Panel>
  );
}
