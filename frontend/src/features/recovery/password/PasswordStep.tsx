import { ApiProblem } from '@/api/problem';
import { setNewPassword } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { isProofTooOld, useStepForm } from '../useStepForm';
import { NewPasswordBlock } from './NewPasswordBlock';
import { checkNewPassword } from './passwordRules';

const EMPTY = { password: '', passwordConfirm: '' };

/** Step 3 重置密码 (RCP-37). Leads back to step 2 when the proof has become too old (RCP-07). */
export function PasswordStep({ onProofExpired }: { onProofExpired: () => void }) {
  const { t } = useTranslation('recovery');
  const { id, view, back } = useFlow<PasswordRecovery>();
  const { form, refusal } = useStepForm<typeof EMPTY, PasswordRecovery>({
    name: 'password',
    initial: EMPTY,
    check: (values) => clean<typeof EMPTY>(checkNewPassword(values, view.username)),
    send: (values) => setNewPassword(id, values.password, values.passwordConfirm),
    onRefused: (error, its) => {
      const { newPassword, passwordConfirm } = error instanceof ApiProblem ? error.fieldFaults : {};
      if (newPassword || passwordConfirm) {
        its.refuse({
          ...(newPassword && { password: newPassword }),
          ...(passwordConfirm && { passwordConfirm }),
        });
        return true;
      }
      if (!isProofTooOld(error)) return false;
      onProofExpired();
      return true;
    },
  });
  return (
    <FormBody form={form} label={t('pw.stepPassword')}>
      <NewPasswordBlock form={form} username={view.username} />
      <StepActions
        fault={<StepFault error={refusal} />}
        pending={form.pending}
        waiting={t('pw.setting')}
        onBack={back}
      />
    </FormBody>
  );
}
