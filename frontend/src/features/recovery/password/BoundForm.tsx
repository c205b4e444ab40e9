import { ApiProblem } from '@/api/problem';
import { askPasswordEmail, askPasswordSms, proveByEmail, proveByPhone } from '@/api/passwordRecovery';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { CodeField } from '@/ui/codes/CodeField';
import { useInboxHint } from '@/ui/codes/useInboxHint';
import { captchaFaultAtEnd, useCodeProof, useSentCode } from '@/ui/codes/useSentCode';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { clean } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { emailCode, smsCode } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useStepForm } from '../useStepForm';

const WAYS = {
  PHONE: {
    ask: askPasswordSms,
    prove: proveByPhone,
    rule: smsCode,
    field: 'smsCode',
    tooOften: 'SMS_TOO_OFTEN',
  },
  EMAIL: {
    ask: askPasswordEmail,
    prove: proveByEmail,
    rule: emailCode,
    field: 'emailCode',
    tooOften: 'EMAIL_TOO_OFTEN',
  },
} as const;

const EMPTY = { target: '', imageCode: '', code: '' };

/** A code to the bound phone or e-mail, which is shown masked (RCP-11, RCP-12). */
export function BoundForm({ method }: { method: 'PHONE' | 'EMAIL' }) {
  const { t } = useTranslation('recovery');
  const captchaText = useTranslation('captcha').t;
  const { id, view, back } = useFlow<PasswordRecovery>();
  const inbox = useInboxHint();
  const proof = useCodeProof(true);
  const { ask, prove, rule, field, tooOften } = WAYS[method];
  const target = view.methods.find((offer) => offer.method === method)?.target ?? '';
  const { form, refusal, refuse } = useStepForm<typeof EMPTY, PasswordRecovery>({
    name: method,
    initial: { ...EMPTY, target },
    check: (values) =>
      clean<typeof EMPTY>({
        imageCode: captchaFaultAtEnd(proof, target, values.imageCode),
        code: required(rule)(values.code),
      }),
    send: (values) => prove(id, values.code),
    onRefused: (error, its) => {
      const ofCode = error instanceof ApiProblem ? error.fieldFaults[field] : undefined;
      if (ofCode) its.refuse({ code: ofCode });
      return ofCode !== undefined;
    },
  });
  const code = useSentCode(
    { to: 'target', code: 'code', tooOften } as const,
    (_target, answer) => ask(id, { method, ...answer }),
    proof,
    form,
    refuse,
  );

  return (
    <FormBody form={form} label={t(`pw.method.${method}`)}>
      <FieldGroup title={t(`pw.method.${method}`)}>
        <TextField form={form} name="target" label={t(`pw.bound.${method}`)} readOnly />
        <CaptchaField form={form} captcha={proof.captcha} label={t('pw.imageCode')} />
        <CodeField
          form={form}
          name="code"
          label={t(method === 'PHONE' ? 'pw.smsCode' : 'pw.emailCode')}
          wait={code.wait}
          sending={code.sending}
          onSend={code.send}
          praise={code.sentTo && captchaText('sent', { to: code.sentTo })}
          hint={inbox}
        />
      </FieldGroup>
      <StepActions fault={<StepFault error={refusal} />} pending={form.pending} onBack={back} />
    </FormBody>
  );
}
