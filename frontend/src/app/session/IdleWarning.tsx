import { useErrorText } from '@/api/errorText';
import { idle } from '@/api/idle';
import { useSessionActs } from '@/api/session';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from './idlePhase';
import { useSignOut } from './useSignOut';

/** GEN-37. The 12 hours cannot be lengthened: near their end there is only the advice to save. */
export default function IdleWarning() {
  const { t } = useTranslation('shell');
  const common = useTranslation().t;
  const { extend } = useSessionActs();
  const signOut = useSignOut();
  const errorText = useErrorText();
  const [left, setLeft] = useState(() => idle.secondsLeft());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [understood, setUnderstood] = useState(false);
  const final = idle.endsForGood();

  useEffect(() => {
    const timer = setInterval(() => setLeft(idle.secondsLeft()), 500);
    return () => clearInterval(timer);
  }, []);

  const stay = () => {
    if (final) {
      setUnderstood(true);
      return;
    }
    setBusy(true);
    extend()
      .catch((error: unknown) => setTrouble(errorText(error)))
      .finally(() => setBusy(false));
  };

  return (
    <Modal
      open={!understood}
      title={final ? t('finalTitle') : t('idleTitle')}
      okText={final ? t('understood') : t('staySignedIn')}
      cancelText={common('signOut')}
      confirmLoading={busy}
      onOk={stay}
      onCancel={() => void signOut()}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      okButtonProps={{ autoFocus: true }}
      width={440}
    >
      <p>
        {final ? t('finalText') : t('idleText')} <strong role="timer">{clockOf(left)}</strong>
      </p>
      {trouble && <p role="alert">{trouble}</p>}
    </Modal>
  );
}
