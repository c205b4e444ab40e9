import { CardActDialog } from '@/agent/ui/CardActDialog';
import { unbindCard } from '@/api/cards';
import type { OwnCard } from '@/api/cardTypes';
import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import { paths } from '@/app/paths';
import { FormBody } from '@/ui/form/FormBody';
import { PasswordField } from '@/ui/form/PasswordField';
import { useForm } from '@/ui/form/useForm';
import { useFaultText } from '@/ui/faultText';
import { fault } from '@/ui/rules/fault';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './CardPage.module.css';

interface UnbindDialogProps {
  own: OwnCard;
  onUnbound: () => void;
  onClose: () => void;
}

/** CRD-13 to CRD-17: what ends with the binding, then the password or the card once more. */
export function UnbindDialog({ own, onUnbound, onClose }: UnbindDialogProps) {
  const { t } = useTranslation('cards');
  const [byCard, setByCard] = useState(false);
  const faultText = useFaultText();
  if (own.unbindRefusal) {
    return (
      <Modal open title={t('unbindTitle')} footer={null} onCancel={onClose} width={460}>
        <div className={css['body']}>
          <Alert type="warning" showIcon title={faultText({ code: own.unbindRefusal })} />
          <div className={css['actions']}>
            {own.unbindRefusal === 'UNBIND_NOT_ACTIVATED' && (
              <Link to={paths.account()} onClick={onClose}>
                {t('toActivation')}
              </Link>
            )}
            <Button onClick={onClose}>{t('close')}</Button>
          </div>
        </div>
      </Modal>
    );
  }
  if (byCard) {
    return (
      <CardActDialog
        title={t('unbindTitle')}
        purpose="step-up"
        confirm={t('unbindGo')}
        danger
        onToken={async (token) => {
          await unbindCard({ token });
          onUnbound();
        }}
        onClose={onClose}
      >
        <Effects own={own} />
      </CardActDialog>
    );
  }
  return <ByPassword own={own} onUnbound={onUnbound} onClose={onClose} onCard={() => setByCard(true)} />;
}

function ByPassword({ own, onUnbound, onClose, onCard }: UnbindDialogProps & { onCard: () => void }) {
  const { t } = useTranslation('cards');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const errorText = useErrorText();
  const [trouble, setTrouble] = useState<string>();
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => (password === '' ? { password: fault('REQUIRED') } : {}),
    send: async ({ password }) => {
      setTrouble(undefined);
      try {
        await unbindCard({ password });
        onUnbound();
      } catch (error) {
        form.set('password', '');
        if (error instanceof ApiProblem && error.code === 'LOGIN_FAILED') {
          form.refuse({ password: { code: 'PASSWORD_WRONG', message: t('passwordWrong') } });
        } else setTrouble(errorText(error));
      }
    },
  });
  return (
    <Modal
      open
      title={t('unbindTitle')}
      footer={null}
      onCancel={onClose}
      width={460}
      mask={{ closable: false }}
    >
      <FormBody form={form} label={t('unbindTitle')} narrow>
        <Effects own={own} />
        <PasswordField
          form={form}
          name="password"
          label={label('password')}
          autoComplete="current-password"
          hint={
            <button type="button" className="link-button" onClick={onCard}>
              {t('useCard')}
            </button>
          }
        />
        {trouble && <Alert type="error" title={trouble} showIcon role="alert" />}
        <div className={css['actions']}>
          <Button onClick={onClose} autoFocus>
            {common('cancel')}
          </Button>
          <Button type="primary" danger htmlType="submit" loading={form.pending}>
            {t('unbindGo')}
          </Button>
        </div>
      </FormBody>
    </Modal>
  );
}

/** CRD-16. An effect of a newer server shows by its code. */
const EFFECTS = [
  'CARD_SIGN_IN_ENDS',
  'CARD_VERIFICATION_WITHDRAWN',
  'SEALS_DISABLED',
  'NEEDS_MEDIUM_APPLICATIONS_CLOSE',
  'OPERATORS_AFFECTED',
] as const;

function Effects({ own }: { own: OwnCard }) {
  const { t } = useTranslation('cards');
  return (
    <div>
      <p>{t('unbindText')}</p>
      <ul className={css['effects']}>
        {own.unbindEffects.map((effect) => {
          const known = EFFECTS.find((one) => one === effect);
          return <li key={effect}>{known ? t(`effect_${known}`) : effect}</li>;
        })}
      </ul>
    </div>
  );
}
