import { ApiProblem } from '@/api/problem';
import { FormFault } from '@/ui/form/FormFault';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import css from '../Seals.module.css';
import { useLegalCardOffer } from '../useLegalCardOffer';
import { CardLine } from './CardLine';

interface FormFootProps {
  save: string;
  pending: boolean;
  refusal: unknown;
  onInstructions?: () => void;
  onNotes?: (() => void) | undefined;
  onClose: () => void;
}

/** SEL-24 to SEL-27: the buttons of the window, and what the saving one needs. */
export function FormFoot({ save, pending, refusal, onInstructions, onNotes, onClose }: FormFootProps) {
  const { t } = useTranslation('seals');
  const offer = useLegalCardOffer(useLocation().pathname);
  // The session may have become another one since the window was opened.
  const needsCard = refusal instanceof ApiProblem && refusal.code === 'LEGAL_CARD_REQUIRED';
  return (
    <div className={css['foot']}>
      <FormFault
        error={refusal}
        links={
          needsCard && (
            <button type="button" className="link-button" onClick={() => void offer.signIn()}>
              {t('legalCardSignIn')}
            </button>
          )
        }
      />
      <div className={css['saveHelp']}>
        <p>{t('saveHelp')}</p>
        <CardLine />
      </div>
      <div className={css['dialogButtons']}>
        <span className={css['helps']}>
          {onInstructions && (
            <Button type="link" onClick={onInstructions}>
              {t('instructions')}
            </Button>
          )}
          {onNotes && (
            <Button type="link" onClick={onNotes}>
              {t('notes')}
            </Button>
          )}
        </span>
        <Button onClick={onClose} disabled={pending}>
          {t('closeWindow')}
        </Button>
        <Button type="primary" htmlType="submit" loading={pending}>
          {save}
        </Button>
      </div>
    </div>
  );
}
