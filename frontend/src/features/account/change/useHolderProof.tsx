import { CardActDialog } from '@/agent/ui/CardActDialog';
import type { HolderProof } from '@/api/accountChanges';
import type { CardToken } from '@/api/cardTypes';
import { ApiProblem } from '@/api/problem';
import type { AccountView } from '@/api/schemas';
import { PasswordField } from '@/ui/form/PasswordField';
import type { Form } from '@/ui/form/useForm';
import { fault, type Fault } from '@/ui/rules/fault';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './proof.module.css';

export interface HolderProofState {
  byCard: boolean;
  /** What is missing in the field. */
  faultOf: (password: string) => Fault | undefined;
  /** The password, or the card once more; null where the holder thinks better of it. */
  take: (password: string) => Promise<HolderProof | null>;
  field: <V extends { password: string }>(form: Form<V>) => ReactNode;
  dialog: ReactNode;
}

/** An open session may be left alone: what recovers an account is changed only by who has the password or the card. */
export function useHolderProof(account: AccountView, title: string): HolderProofState {
  const { t } = useTranslation('change');
  const label = useTranslation('labels').t;
  const hasPassword = account.state !== 'NOT_ACTIVATED';
  const [byCard, setByCard] = useState(account.cardBound && !hasPassword);
  const [waiting, setWaiting] = useState<{ answer: (token: CardToken | null) => void }>();

  const byTheCard = async (): Promise<HolderProof | null> => {
    const token = await new Promise<CardToken | null>((resolve) => setWaiting({ answer: resolve }));
    setWaiting(undefined);
    return token && { token };
  };
  const other = (text: string, toCard: boolean) => (
    <button type="button" className="link-button" onClick={() => setByCard(toCard)}>
      {text}
    </button>
  );
  return {
    byCard,
    faultOf: (password) => (!byCard && password === '' ? fault('REQUIRED') : undefined),
    take: (password) => (byCard ? byTheCard() : Promise.resolve({ password })),
    field: (form) =>
      byCard ? (
        <p className={css['card']}>
          {t('proofByCard')} {hasPassword && other(t('usePassword'), false)}
        </p>
      ) : (
        <PasswordField
          form={form}
          name="password"
          label={label('password')}
          autoComplete="current-password"
          hint={
            <>
              {t('proofWhy')} {account.cardBound && other(t('useCard'), true)}
            </>
          }
        />
      ),
    dialog: waiting && (
      <CardActDialog
        title={title}
        purpose="step-up"
        confirm={t('goOn')}
        onToken={(token) => {
          waiting.answer(token);
          return Promise.resolve();
        }}
        onClose={() => waiting.answer(null)}
      >
        <p>{t('proofCardText')}</p>
      </CardActDialog>
    ),
  };
}

/** A wrong password is told as one, not as a sign-in that failed. */
export function passwordFault(error: unknown, words: string): Record<string, Fault> | undefined {
  return error instanceof ApiProblem && error.code === 'LOGIN_FAILED'
    ? { password: { code: 'PASSWORD_WRONG', message: words } }
    : undefined;
}
