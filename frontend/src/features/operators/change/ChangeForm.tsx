import type { OperatorDetails } from '@/api/schemas';
import { FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { useUnsaved } from '@/ui/unsaved';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { OperatorFields } from '../OperatorFields';
import css from '../OperatorsPage.module.css';
import { useChangeForm } from './useChangeForm';

interface ChangeFormProps {
  details: OperatorDetails;
  onClose: () => void;
}

/** The fields of table 2.1; what somebody else has changed meanwhile is named above them. */
export function ChangeForm({ details, onClose }: ChangeFormProps) {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const { form, before, refusal, conflict } = useChangeForm(details, onClose);
  useUnsaved(form.dirty, t('changeTitle'));
  return (
    <FormBody form={form} label={t('changeTitle')}>
      {conflict && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('conflict')}
          description={
            conflict.length > 0 ? (
              <ul className={css['list']}>
                {conflict.map(({ label, from, to }) => (
                  <li key={label}>{t('conflictLine', { label, from, to })}</li>
                ))}
              </ul>
            ) : (
              t('conflictElsewhere')
            )
          }
        />
      )}
      <OperatorFields form={form} before={before} />
      <FormFault error={refusal} />
      <div className={css['dialogButtons']}>
        <Button onClick={onClose} disabled={form.pending}>
          {common('cancel')}
        </Button>
        <Button type="primary" htmlType="submit" loading={form.pending}>
          {t('save')}
        </Button>
      </div>
    </FormBody>
  );
}
