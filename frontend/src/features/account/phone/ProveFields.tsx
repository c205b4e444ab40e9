import { useDocumentTypes } from '@/api/queries';
import { CaptchaField } from '@/ui/codes/CaptchaField';
import { CodeField } from '@/ui/codes/CodeField';
import { useInboxHint } from '@/ui/codes/useInboxHint';
import { SelectField, TextField } from '@/ui/form/fields';
import { toCapitals } from '@/ui/rules/fields';
import { useTranslation } from 'react-i18next';
import type { HolderProofState } from '../change/useHolderProof';
import type { useProve } from './useProve';

interface ProveFieldsProps {
  state: ReturnType<typeof useProve>;
  holder: HolderProofState;
  /** The number bound, masked; without one only the document is left (ACC-44). */
  mobile: string | undefined;
  /** A department user has none on record. */
  hasDocument: boolean;
}

export function ProveFields({ state, holder, mobile, hasDocument }: ProveFieldsProps) {
  const { t } = useTranslation('change');
  const label = useTranslation('labels').t;
  const captcha = useTranslation('captcha').t;
  const inbox = useInboxHint();
  const types = useDocumentTypes().data ?? [];
  const { form, proof, code, byDocument, setByDocument } = state;
  const other = mobile && hasDocument && (
    <p>
      <button type="button" className="link-button" onClick={() => setByDocument(!byDocument)}>
        {t('otherProof')}
      </button>
    </p>
  );
  if (!byDocument) {
    return (
      <>
        <p>{t('proveBySms', { mobile })}</p>
        <CaptchaField form={form} captcha={proof.captcha} label={label('imageCode')} />
        <CodeField
          form={form}
          name="code"
          label={label('smsCode')}
          wait={code.wait}
          sending={code.sending}
          onSend={code.send}
          praise={code.sentTo && captcha('sent', { to: mobile ?? '' })}
          hint={inbox}
        />
        {other}
      </>
    );
  }
  return (
    <>
      <p>{t('proveByDocument')}</p>
      <SelectField
        form={form}
        name="idType"
        label={label('idType')}
        required
        options={types.map((type) => ({ value: type.code, label: type.label }))}
      />
      <TextField
        form={form}
        name="idNumber"
        label={label('idNumber')}
        required
        autoComplete="off"
        maxLength={40}
        onLeave={(value) => value !== toCapitals(value) && form.set('idNumber', toCapitals(value))}
      />
      {holder.field(form)}
      {other}
    </>
  );
}
