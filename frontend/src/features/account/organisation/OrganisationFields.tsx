import type { AccountView } from '@/api/schemas';
import { DocumentFields } from '@/ui/form/DocumentFields';
import { TextField } from '@/ui/form/fields';
import type { Form } from '@/ui/form/useForm';
import { normaliseOrgCode, orgCodeOf, toCapitals } from '@/ui/rules/fields';
import { isUscc } from '@/ui/rules/numbers';
import { useTranslation } from 'react-i18next';
import {
  LEGAL_DOCUMENT,
  namingChanges,
  needsDocument,
  recorded,
  type OrganisationValues,
} from './organisationRules';
import css from './organisation.module.css';

const MOST = 2;

interface OrganisationFieldsProps {
  account: AccountView;
  form: Form<OrganisationValues>;
}

/** The organisation as it is to be (spec 05 table 2.4). */
export function OrganisationFields({ account, form }: OrganisationFieldsProps) {
  const { t } = useTranslation('change');
  const label = useTranslation('labels').t;
  const count = namingChanges(account, form.values);
  const person = recorded(account)?.legalRepName;
  return (
    <>
      {recorded(account) && (
        <p className={css['rule']} data-broken={count > MOST || undefined} role="status">
          {t('atMostTwo')} {t('changedCount', { n: count })}
        </p>
      )}
      <TextField
        form={form}
        name="uscc"
        label={label('uscc')}
        required
        autoComplete="off"
        maxLength={18}
        normalise={toCapitals}
        hint={t('usccFills')}
        onEntry={(value) => isUscc(value) && form.setMany({ orgCode: orgCodeOf(value) })}
        autoFocus
      />
      <TextField
        form={form}
        name="orgCode"
        label={label('orgCode')}
        required
        autoComplete="off"
        maxLength={12}
        normalise={normaliseOrgCode}
      />
      <TextField
        form={form}
        name="orgName"
        label={label('orgName')}
        required
        autoComplete="organization"
        maxLength={100}
      />
      <TextField
        form={form}
        name="legalRepName"
        label={label('legalRepName')}
        required={person === undefined}
        autoComplete="off"
        maxLength={60}
        hint={person !== undefined && t('staysEmpty', { masked: person })}
      />
      {needsDocument(account, form.values) && <DocumentFields form={form} names={LEGAL_DOCUMENT} />}
      {account.organisation && (
        <TextField
          form={form}
          name="orgAddress"
          label={label('orgAddress')}
          autoComplete="street-address"
          maxLength={220}
        />
      )}
    </>
  );
}
