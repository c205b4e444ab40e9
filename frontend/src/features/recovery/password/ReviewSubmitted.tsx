import type { PasswordRecovery } from '@/api/recoveryTypes';
import { useTimes } from '@/ui/time';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { SubmittedStep } from '../SubmittedStep';

/** RCP-26: a dialog with number and expected time; below it, what is going on now. */
export function ReviewSubmitted() {
  const { t } = useTranslation('recovery');
  const { view } = useFlow<PasswordRecovery>();
  const { dateTime } = useTimes();
  const [open, setOpen] = useState(true);
  return (
    <>
      <Modal
        open={open}
        title={t('pw.submittedDialog')}
        closable={false}
        footer={
          <Button type="primary" autoFocus onClick={() => setOpen(false)}>
            {t('pw.gotIt')}
          </Button>
        }
        onCancel={() => setOpen(false)}
        width={440}
      >
        {view.taskNo && <p>{t('taskNo', { no: view.taskNo })}</p>}
        {view.expectedAt && <p>{t('expectedAt', { time: dateTime(view.expectedAt) })}</p>}
      </Modal>
      <SubmittedStep view={view} title={t('pw.submittedTitle')} text={t('pw.submittedText')} />
    </>
  );
}
