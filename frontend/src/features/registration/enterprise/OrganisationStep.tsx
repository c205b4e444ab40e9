import { useSite } from '@/api/queries';
import { paths } from '@/app/paths';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { normaliseOrgCode, orgCodeOf, toCapitals } from '@/ui/rules/fields';
import { isUscc } from '@/ui/rules/numbers';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultLinks } from '../FaultLinks';
import { Tip } from '../Tip';
import type { OrganisationStepState } from './useOrganisationStep';

const DOCUMENT = {
  type: 'legalRepIdType',
  number: 'legalRepIdNumber',
  validFrom: 'legalRepIdValidFrom',
  validTo: 'legalRepIdValidTo',
} as const;

/** Step 1: the organisation and its legal representative (REG-16, table 2.1). */
export function OrganisationStep({ step: { form, refusal } }: { step: OrganisationStepState }) {
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const register = useSite().data?.register;
  const navigate = useNavigate();
  const { faults, values } = form;

  /** F-ORGCODE: a right uscc brings its organisation code along. */
  const fillOrgCode = (typed: string) => {
    if (isUscc(toCapitals(typed))) form.set('orgCode', orgCodeOf(typed));
  };

  return (
    <FormBody form={form} label={t('stepOrganisation')}>
      <FieldGroup
        title={t('organisationGroup')}
        note={
          <Tip>
            {t('registerTip')}{' '}
            {register?.url ? (
              <a href={register.url} target="_blank" rel="noreferrer">
                {t('openRegister', { name: register.name })}
              </a>
            ) : (
              register?.name && t('registerNamed', { name: register.name })
            )}
          </Tip>
        }
      >
        <TextField
          form={form}
          name="uscc"
          label={labels('uscc')}
          required
          autoComplete="off"
          maxLength={30}
          hint={t('usccHint')}
          onEntry={fillOrgCode}
          onLeave={(value) =>
            form.values.uscc !== toCapitals(value) && form.setMany({ uscc: toCapitals(value) })
          }
          faultLinks={faults.uscc?.code === 'ORG_ADMIN_EXISTS' && <FaultLinks />}
        />
        <TextField
          form={form}
          name="orgCode"
          label={labels('orgCode')}
          required
          autoComplete="off"
          maxLength={20}
          hint={t('orgCodeHint')}
          onLeave={(value) =>
            values.orgCode !== normaliseOrgCode(value) && form.setMany({ orgCode: normaliseOrgCode(value) })
          }
        />
        <TextField
          form={form}
          name="orgName"
          label={labels('orgName')}
          required
          autoComplete="organization"
          maxLength={120}
          hint={t('orgNameHint')}
        />
      </FieldGroup>
      <FieldGroup title={t('legalRepGroup')} note={t('legalRepNote')}>
        <TextField
          form={form}
          name="legalRepName"
          label={labels('legalRepName')}
          required
          autoComplete="off"
          maxLength={60}
        />
        <DocumentFields form={form} names={DOCUMENT} />
      </FieldGroup>
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('next')}
        </Button>
        <Button size="large" onClick={() => void navigate(paths.register())}>
          {t('backToWays')}
        </Button>
        <p role="status">{form.pending && t('checking')}</p>
      </FormActions>
    </FormBody>
  );
}
