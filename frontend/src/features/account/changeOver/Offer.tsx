import { acceptAdministration, CHANGE_OVER, declineAdministration } from '@/api/changeOver';
import { useErrorText } from '@/api/errorText';
import type { Proof } from '@/api/personalData';
import type { AccountView, ChangeOver } from '@/api/schemas';
import { useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { unsaved } from '@/ui/unsaved';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProofDialog } from '../ProofDialog';
import { Effects } from './Effects';

/** ACC-83, ACC-85: who is named accepts, which ends all sessions, or declines. */
export function Offer({ account, change }: { account: AccountView; change: ChangeOver }) {
  const { t } = useTranslation('changeOver');
  const queries = useQueryClient();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { left } = useSessionActs();
  const [asking, setAsking] = useState(false);
  const accept = async (proof: Proof) => {
    await acceptAdministration({ ...proof, acceptedEffects: [...change.effects] });
    notices.success(t('accepted'));
    await left(async () => {
      unsaved.forget();
      await navigate(paths.signIn(), {
        replace: true,
        flushSync: true,
        state: { username: account.username },
      });
    });
  };
  const decline = async () => {
    if (!(await ask({ title: t('declineTitle'), text: t('declineText'), confirm: t('decline') }))) return;
    try {
      await declineAdministration();
      notices.success(t('declined'));
    } catch (trouble) {
      notices.error(errorText(trouble));
    } finally {
      await queries.invalidateQueries({ queryKey: CHANGE_OVER });
    }
  };
  return (
    <Space size="small">
      <Button size="small" onClick={() => void decline()}>
        {t('decline')}
      </Button>
      <Button size="small" type="primary" onClick={() => setAsking(true)}>
        {t('accept')}
      </Button>
      {asking && (
        <ProofDialog
          title={t('acceptTitle')}
          text={<Effects intro={t('acceptText')} effects={change.effects} />}
          cardText={<Effects intro={t('acceptText')} effects={change.effects} />}
          confirm={t('accept')}
          wide
          hasCard={account.cardBound}
          hasPassword={account.state !== 'NOT_ACTIVATED'}
          onProof={accept}
          onClose={() => setAsking(false)}
        />
      )}
    </Space>
  );
}
