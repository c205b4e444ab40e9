import { confirmOrganisation } from '@/api/realName';
import type { LegalRepVerification } from '@/api/realNameTypes';
import { useDocumentTypes } from '@/api/queries';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { SelectField, TextField } from '@/ui/form/fields';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { useForm } from '@/ui/form/useForm';
import { normaliseOrgCode, toCapitals } from '@/ui/rules/fields';
import { useUnsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RealNameFault } from '../RealNameFault';
import { isRefusal, refusalOf } from '../refusals';
import { useLegalLabels } from '../useOwnLabels';
import {
  checkOrganisation,
  fromRecord,
  mayBeEmpty,
  organisationBody,
  type OrganisationValues,
} from './organisationRules';
import { RegistryDialog } from './RegistryDialog';
import { useEffectsQuestion } from './useEffectsQuestion';

interface OrganisationStepProps {
  view: LegalRepVerification;
  onPassed: (view: LegalRepVerification) => void;
  onBack: () => void;
}

/** Step 1: what the register has of organisation and legal representative (RNV-20 to RNV-24). */
export function OrganisationStep({ view: { organisation }, onPassed, onBack }: OrganisationStepProps) {
  const { t } = useTranslation('realname');
  const label = useTranslation('labels').t;
  const legal = useLegalLabels();
  const types = useDocumentTypes().data ?? [];
  const accepted = useEffectsQuestion();
  const [refusal, setRefusal] = useState<unknown>();
  const [mismatch, setMismatch] = useState(false);
  const form = useForm<OrganisationValues>({
    initial: fromRecord(organisation),
    check: (values) => checkOrganisation(values, organisation),
    send: async (values) => {
      setRefusal(undefined);
      try {
        const passed = await accepted((acceptedEffects) =>
          confirmOrganisation({ ...organisationBody(values, organisation), acceptedEffects }),
        );
        if (passed) onPassed(passed);
      } catch (error) {
        const { whole, fields } = refusalOf(error, Object.keys(values));
        if (fields) form.refuse(fields);
        setRefusal(whole);
        setMismatch(isRefusal(error, 'LEGAL_REGISTRY_MISMATCH'));
      }
    },
  });
  useUnsaved(form.dirty, t('steps.organisation'));
  const options = types
    .filter((type) => type.active || type.code === form.values.legalRepIdType)
    .map((type) => ({ value: type.code, label: type.label }));
  const may = mayBeEmpty(form.values, organisation);
  const asRecorded = (known: boolean) => (known ? t('emptyAsRecorded') : undefined);

  return (
    <FormBody form={form} label={t('steps.organisation')}>
      <FieldGroup title={t('steps.organisation')} note={t('registryTip')}>
        <TextField
          form={form}
          name="orgName"
          label={t('orgName')}
          required
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          form={form}
          name="uscc"
          label={label('uscc')}
          required
          maxLength={30}
          autoComplete="off"
          onLeave={(value) => form.values.uscc !== toCapitals(value) && form.set('uscc', toCapitals(value))}
        />
        <TextField
          form={form}
          name="orgCode"
          label={t('orgCode')}
          required
          maxLength={20}
          autoComplete="off"
          onLeave={(value) =>
            form.values.orgCode !== normaliseOrgCode(value) && form.set('orgCode', normaliseOrgCode(value))
          }
        />
      </FieldGroup>
      <FieldGroup title={t('legalRep')} note={t('legalRepTip')}>
        <TextField
          form={form}
          name="legalRepName"
          label={legal.name}
          required={!may.legalRepName}
          maxLength={60}
          autoComplete="off"
          placeholder={organisation.legalRepName ?? ''}
          hint={asRecorded(may.legalRepName)}
        />
        <SelectField form={form} name="legalRepIdType" label={legal.idType} required options={options} />
        <TextField
          form={form}
          name="legalRepIdNumber"
          label={legal.idNumber}
          required={!may.legalRepIdNumber}
          maxLength={40}
          autoComplete="off"
          placeholder={may.legalRepIdNumber ? (organisation.legalRepIdNumber ?? '') : ''}
          hint={
            form.values.legalRepIdType === 'PASSPORT' ? t('passportHint') : asRecorded(may.legalRepIdNumber)
          }
          onLeave={(value) =>
            form.values.legalRepIdNumber !== toCapitals(value) &&
            form.set('legalRepIdNumber', toCapitals(value))
          }
        />
      </FieldGroup>
      <FormActions fault={<RealNameFault error={refusal} />}>
        <Button type="primary" size="large" htmlType="submit" loading={form.pending}>
          {t('next')}
        </Button>
        <Button size="large" onClick={onBack} disabled={form.pending}>
          {t('back')}
        </Button>
        <p role="status">{form.pending && t('checkingOrganisation')}</p>
      </FormActions>
      {mismatch && <RegistryDialog onClose={() => setMismatch(false)} />}
    </FormBody>
  );
}
