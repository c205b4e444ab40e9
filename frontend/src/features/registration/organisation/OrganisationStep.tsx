import { ApiProblem } from '@/api/problem';
import type { OrganisationKind } from '@/api/registration';
import { paths } from '@/app/paths';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { normaliseOrgCode, orgCodeOf, toCapitals } from '@/ui/rules/fields';
import { isUscc } from '@/ui/rules/numbers';
import { useSiteCode } from '@/ui/PartnerLink';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FaultLinks } from '../FaultLinks';
import { OrganisationNote } from './OrganisationNote';
import type { OrganisationStepState } from './useOrganisationStep';

const DOCUMENT = {
  type: 'legalRepIdType',
  number: 'legalRepIdNumber',
  validFrom: 'legalRepIdValidFrom',
  validTo: 'legalRepIdValidTo',
} as const;

interface OrganisationStepProps {
  kind: OrganisationKind;
  step: OrganisationStepState;
}

/** Step 1: the organisation and its legal representative (REG-16, table 2.1). */
export function OrganisationStep({ kind, step }: OrganisationStepProps) {
  const { form, refusal, licence } = step;
  const { t } = useTranslation('registration');
  const labels = useTranslation('labels').t;
  const navigate = useNavigate();
  const site = useSiteCode();
  const { faults, values } = form;
  // What the licence has told stays as it is (REG-48).
  const licensed = licence !== undefined;

  /** F-ORGCODE: a right uscc brings its organisation code along. */
  const fillOrgCode = (typed: string) => {
    if (isUscc(toCapitals(typed))) form.set('orgCode', orgCodeOf(typed));
  };

  return (
    <FormBody form={form} label={t(`stepOrganisation_${kind}`)}>
      <FieldGroup title={t(`organisationGroup_${kind}`)} note={<OrganisationNote kind={kind} step={step} />}>
        <TextField
          form={form}
          name="uscc"
          label={labels('uscc')}
          required
          autoComplete="off"
          maxLength={30}
          hint={t(`usccHint_${kind}`)}
          readOnly={licensed}
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
          readOnly={licensed}
          onLeave={(value) =>
            values.orgCode !== normaliseOrgCode(value) && form.setMany({ orgCode: normaliseOrgCode(value) })
          }
        />
        <TextField
          form={form}
          name="orgName"
          label={kind === 'institution' ? t('orgNameOfInstitution') : labels('orgName')}
          required
          autoComplete="organization"
          maxLength={120}
          hint={t(`orgNameHint_${kind}`)}
          readOnly={licensed}
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
          readOnly={licensed}
        />
        <DocumentFields form={form} names={DOCUMENT} />
      </FieldGroup>
      <FormActions
        fault={
          <FormFault
            error={refusal}
            links={isLicenceGone(refusal) && <Link to={paths.registerByLicence(site)}>{t('scanAgain')}</Link>}
          />
        }
      >
        <Button type="primary" htmlType="submit" size="large" loading={form.pending}>
          {t('next')}
        </Button>
        <Button size="large" onClick={() => void navigate(paths.register(site))}>
          {t('backToWays')}
        </Button>
        <p role="status">{form.pending && t(`checking_${kind}`)}</p>
      </FormActions>
    </FormBody>
  );
}

const isLicenceGone = (error: unknown) => error instanceof ApiProblem && error.code === 'LICENCE_EXPIRED';
