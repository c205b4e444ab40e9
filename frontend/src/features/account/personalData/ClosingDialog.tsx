import { closeAccount, type Proof } from '@/api/personalData';
import { ApiProblem } from '@/api/problem';
import type { AccountView, Closing } from '@/api/schemas';
import { useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { notices } from '@/ui/notices';
import { unsaved } from '@/ui/unsaved';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProofDialog } from '../ProofDialog';
import css from './ClosingDialog.module.css';
import { EFFECTS, inOrder } from './effects';

interface ClosingDialogProps {
  account: AccountView;
  closing: Closing;
  onClose: () => void;
}

/** ACC-75, ACC-76, ACC-78: what closing brings with it, then the password or the card; all sessions end. */
export function ClosingDialog({ account, closing, onClose }: ClosingDialogProps) {
  const { t } = useTranslation('personalData');
  const navigate = useNavigate();
  const { left } = useSessionActs();
  const [effects, setEffects] = useState<readonly string[]>(closing.effects);
  const close = async (proof: Proof) => {
    try {
      await closeAccount({ ...proof, acceptedEffects: [...effects] });
    } catch (error) {
      // Something more would follow by now: it is shown, and asked about again.
      if (error instanceof ApiProblem && error.code === 'EFFECTS_NOT_ACCEPTED') setEffects(error.effects);
      throw error;
    }
    notices.success(t('closingBegun', { days: closing.days }));
    await left(async () => {
      unsaved.forget();
      await navigate(paths.portal(), { replace: true, flushSync: true });
    });
  };
  if (closing.operators > 0) return <OperatorsLeft count={closing.operators} onClose={onClose} />;
  const consequences = (
    <div className={css['consequences']}>
      <p>{t('closeText', { username: account.username, days: closing.days })}</p>
      <ul>
        {inOrder(EFFECTS, effects).map(({ effect, known }) => (
          <li key={effect}>{known ? t(`effect_${known}`) : effect}</li>
        ))}
      </ul>
    </div>
  );
  return (
    <ProofDialog
      title={t('closeLong')}
      text={consequences}
      cardText={consequences}
      confirm={t('closeConfirm')}
      danger
      wide
      hasCard={account.cardBound}
      hasPassword={account.state !== 'NOT_ACTIVATED'}
      onProof={close}
      onClose={onClose}
    />
  );
}

function OperatorsLeft({ count, onClose }: { count: number; onClose: () => void }) {
  const { t } = useTranslation('personalData');
  const errors = useTranslation('errors').t;
  return (
    <Modal
      open
      title={t('closeLong')}
      width={420}
      onCancel={onClose}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {t('understood')}
        </Button>
      }
    >
      <p>{errors('CLOSING_OPERATORS_LEFT', { n: count })}</p>
    </Modal>
  );
}
