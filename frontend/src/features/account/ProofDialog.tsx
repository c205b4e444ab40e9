import { CardActDialog } from '@/agent/ui/CardActDialog';
import { useErrorText } from '@/api/errorText';
import type { Proof } from '@/api/personalData';
import { ApiProblem } from '@/api/problem';
import { FormBody } from '@/ui/form/FormBody';
import { PasswordField } from '@/ui/form/PasswordField';
import { useForm, type Faults } from '@/ui/form/useForm';
import { fault } from '@/ui/rules/fault';
import { Alert, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './RevealDialog.module.css';

interface ProofDialogProps {
  title: string;
  /** What is going to happen, for whoever types the password; and for whoever takes the card. */
  text: ReactNode;
  cardText: ReactNode;
  /** The button's word for it. */
  confirm: string;
  danger?: boolean;
  /** There is more to read than a sentence. */
  wide?: boolean;
  /** The account has a card: it can take the place of the password. */
  hasCard: boolean;
  /** An account that is not activated has no password. */
  hasPassword: boolean;
  onProof: (proof: Proof) => Promise<void>;
  onClose: () => void;
}

interface Values {
  password: string;
}

const check = ({ password }: Values): Faults<Values> =>
  password === '' ? { password: fault('REQUIRED') } : {};

/** An act that needs the holder once more. A wrong password counts as one at sign-in (GEN-35): its answer is shown as it is. */
export function ProofDialog(props: ProofDialogProps) {
  const { title, cardText, confirm, danger, hasCard, hasPassword, onProof, onClose } = props;
  const [byCard, setByCard] = useState(hasCard && !hasPassword);
  if (!byCard) return <ByPassword {...props} onCard={() => setByCard(true)} />;
  return (
    <CardActDialog
      title={title}
      purpose="step-up"
      confirm={confirm}
      danger={danger ?? false}
      onToken={(token) => onProof({ token })}
      onClose={onClose}
    >
      <div className={css['text']}>{cardText}</div>
    </CardActDialog>
  );
}

function ByPassword(props: ProofDialogProps & { onCard: () => void }) {
  const { title, text, confirm, danger, wide, hasCard, onProof, onClose, onCard } = props;
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
        await onProof({ password });
      } catch (error) {
        form.set('password', '');
        if (error instanceof ApiProblem && error.code === 'LOGIN_FAILED') {
          form.refuse({ password: { code: 'PASSWORD_WRONG', message: t('passwordWrong') } });
        } else setTrouble(errorText(error));
      }
    },
  });
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={wide ? 520 : 420} destroyOnHidden>
      <div className={css['text']}>{text}</div>
      <FormBody form={form} label={title} narrow>
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
          <Button type="primary" danger={danger ?? false} htmlType="submit" loading={form.pending}>
            {confirm}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}
