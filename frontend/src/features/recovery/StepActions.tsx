import { FormActions } from '@/ui/form/FormBody';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface StepActionsProps {
  fault?: ReactNode;
  /** What the sending button says. */
  next?: string;
  pending: boolean;
  /** Told while a step takes its time. */
  waiting?: string;
  onBack?: (() => void) | undefined;
  disabled?: boolean;
  flush?: boolean;
}

/** RCU-03, RCP-05: Next, and a way back. */
export function StepActions({
  fault,
  next,
  pending,
  waiting,
  onBack,
  disabled,
  flush = false,
}: StepActionsProps) {
  const { t } = useTranslation('recovery');
  return (
    <FormActions fault={fault} flush={flush}>
      <Button type="primary" htmlType="submit" size="large" loading={pending} disabled={disabled ?? false}>
        {next ?? t('next')}
      </Button>
      {onBack && (
        <Button size="large" onClick={onBack} disabled={pending}>
          {t('back')}
        </Button>
      )}
      <p role="status">{pending && (waiting ?? t('checking'))}</p>
    </FormActions>
  );
}
