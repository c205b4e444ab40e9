import { CardActDialog } from '@/agent/ui/CardActDialog';
import { revealPersonalData } from '@/api/account';
import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import type { Revealed } from '@/api/schemas';
import { FormBody } from '@/ui/form/FormBody';
import { PasswordField } from '@/ui/form/PasswordField';
import { useForm, type Faults } from '@/ui/form/useForm';
import { fault } from '@/ui/rules/fault';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './RevealDialog.module.css';

interface RevealDialogProps {
  /** The account has a card: it can take the place of the password. */
  hasCard: boolean;
  /** An account that is not activated has no password. */
  hasPassword: boolean;
  onRevealed: (data: Revealed) => void;
  onClose: () => void;
}

interface Values {
  password: string;
}

const check = ({ password }: Values): Faults<Values> =>
  password === '' ? { password: fault('REQUIRED') } : {};

/** A wrong password counts as one at sign-in (GEN-35), so the server's answer is shown as it is. */
export function RevealDialog(props: RevealDialogProps) {
  const { hasCard, hasPassword, onRevealed, onClose } = props;
  const { t } = useTranslation('account');
  const [byCard, setByCard] = useState(hasCard && !hasPassword);
  if (!byCard) return <ByPassword {...props} onCard={() => setByCard(true)} />;
  return (
    <CardActDialog
      title={t('revealTitle')}
      purpose="step-up"
      confirm={t('reveal')}
      onToken={async (token) => onRevealed(await revealPersonalData({ token }))}
      onClose={onClose}
    >
      <p className={css['text']}>{t('revealCardText')}</p>
    </CardActDialog>
  );
}

function ByPassword({ hasCard, onRevealed, onClose, onCard }: RevealDialogProps & { onCard: () => void }) {
  const { t } = useTranslation('account');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const errorText = useErrorText();
  const [trouble, setTrouble] = useState<string>();
  const form = useForm<Values>({
    initial: { password: '' },
    check,
    send: async ({ password }) => {
      setTrouble(undefined);
      try {
        onRevealed(await revealPersonalData({ password }));
      } catch (error) {
        form.set('password', '');
        if (error instanceof ApiProblem && error.code === 'LOGIN_FAILED') {
          form.refuse({ password: { code: 'PASSWORD_WRONG', message: t('passwordWrong') } });
        } else setTrouble(errorText(error));
      }
    },
  });
  return (
    <Modal open title={t('revealTitle')} footer={null} onCancel={onClose} width={420} destroyOnHidden>
      <p className={css['text']}>{t('revealText')}</p>
      <FormBody form={form} label={t('revealTitle')} narrow>
        <PasswordField
          form={form}
          name="password"
          label={label('password')}
          autoComplete="current-password"
          autoFocus
          hint={
            hasCard && (
              <button type="button" className="link-button" onClick={onCard}>
                {t('useCard')}
              </button>
            )
          }
        />
        {trouble && <Alert type="error" title={trouble} showIcon role="alert" />}
        <div className={css['actions']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {t('reveal')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
