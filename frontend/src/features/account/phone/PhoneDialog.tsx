import type { AccountView } from '@/api/schemas';
import { PhoneFields } from '@/ui/codes/PhoneFields';
import { FormDialog } from '@/ui/form/FormDialog';
import { FormFault } from '@/ui/form/FormFault';
import { Steps } from '@/ui/Steps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanged } from '../change/useChanged';
import { useHolderProof } from '../change/useHolderProof';
import { ProveFields } from './ProveFields';
import { useNewPhone } from './useNewPhone';
import { useProve } from './useProve';

/** 绑定手机 (ACC-39 to ACC-46): first who asks, then the new number. */
export function PhoneDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation('change');
  const common = useTranslation().t;
  const label = useTranslation('labels').t;
  const changed = useChanged(onClose);
  const [step, setStep] = useState<1 | 2>(1);
  const holder = useHolderProof(account, t('phoneTitle'));
  const prove = useProve(account, holder, step === 1, () => setStep(2));
  const next = useNewPhone(
    step === 2,
    (done) => changed(done, t('phoneSaved')),
    (error) => {
      setStep(1);
      prove.setRefusal(error);
    },
  );
  const first = step === 1;
  return (
    <>
      <FormDialog
        title={t('phoneTitle')}
        text={
          <>
            <Steps labels={[t('phoneStep1'), t('phoneStep2')]} at={step} />
            <p>{t('phoneWarning')}</p>
          </>
        }
        form={first ? prove.form : next.form}
        confirm={first ? t('next') : common('confirm')}
        onClose={onClose}
      >
        {first ? (
          <ProveFields
            state={prove}
            holder={holder}
            mobile={account.mobile}
            hasDocument={account.holder !== undefined}
          />
        ) : (
          <PhoneFields
            form={next.form}
            proof={next.proof}
            sms={next.sms}
            labels={{ mobile: label('newMobile') }}
            autoFocus
          />
        )}
        <FormFault error={first ? prove.refusal : next.refusal} />
      </FormDialog>
      {holder.dialog}
    </>
  );
}
