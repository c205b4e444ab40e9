import { ApiProblem } from '@/api/problem';
import { confirmSynchronisation } from '@/api/qualifications';
import type { QualificationSync } from '@/api/schemas';
import { FormFault } from '@/ui/form/FormFault';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeList } from './ChangeList';
import css from './Qualifications.module.css';

interface ConfirmDialogProps {
  found: QualificationSync;
  onDone: (done: QualificationSync) => void;
  onClose: () => void;
}

const HEAD = ['uscc', 'orgCode', 'orgName', 'legalRepName'] as const;

/** An effect of a newer server shows by its code. */
const EFFECTS = [
  'CARD_UNBOUND',
  'ORGANISATION_CARDS_UNBOUND',
  'REAL_NAME_VOID',
  'ORGANISATION_REAL_NAMES_VOID',
  'LEGAL_CARD_TO_CHECK',
  'PHONE_LOGIN_OFF',
  'EMAIL_LOGIN_OFF',
  'SIGN_IN_AGAIN',
] as const;

/** QLF-17: what would become of the organisation itself, and what follows; cancelling changes nothing. */
export function ConfirmDialog({ found, onDone, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('qualifications');
  const common = useTranslation().t;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const [effects, setEffects] = useState<readonly string[]>(found.effects);
  const go = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      onDone(await confirmSynchronisation(found.synchronisationId, [...effects]));
    } catch (error) {
      // More follows than when the answer came: it is shown, to be confirmed as well.
      if (error instanceof ApiProblem && error.code === 'EFFECTS_NOT_ACCEPTED') setEffects(error.effects);
      setRefusal(error);
      setBusy(false);
    }
  };
  const labelOf = (field: string) => {
    const known = HEAD.find((one) => one === field);
    return known ? t(known) : field;
  };
  return (
    <Modal
      open
      title={t('confirmTitle')}
      width={560}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <div className={css['dialogButtons']}>
          <Button autoFocus onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="primary" danger loading={busy} onClick={() => void go()}>
            {t('confirmGo')}
          </Button>
        </div>
      }
    >
      <div className={css['dialog']}>
        <p>{t('confirmText')}</p>
        <ul className={css['changes']}>
          {found.organisationChanges.map(({ field, before, after }) => (
            <li key={field}>{t('change', { label: labelOf(field), before, after })}</li>
          ))}
        </ul>
        {found.organisationChanges.some(({ field }) => field === 'legalRepName') && (
          <p>{t('confirmDocument')}</p>
        )}
        {effects.length > 0 && (
          <>
            <p>{t('confirmEffects')}</p>
            <ul className={css['effects']}>
              {effects.map((effect) => {
                const known = EFFECTS.find((one) => one === effect);
                return <li key={effect}>{known ? t(`effect_${known}`) : effect}</li>;
              })}
            </ul>
          </>
        )}
        {found.changes.length > 0 && (
          <>
            <p>{t('confirmFields')}</p>
            <ChangeList changes={found.changes} />
          </>
        )}
        <FormFault error={refusal} />
      </div>
    </Modal>
  );
}
