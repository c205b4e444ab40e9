import { clean, type Faults } from '@/ui/form/useForm';
import { required } from '@/ui/rules/fault';
import { mobile, organisationName, toCapitals, uscc } from '@/ui/rules/fields';
import { checkLegal, legalBody, NO_LEGAL, type LegalValues } from '../personRules';

/** Spec 04 table 2.3. */
export interface LegalInformationValues extends LegalValues {
  orgName: string;
  uscc: string;
  mobile: string;
}

export const NO_LEGAL_INFORMATION: LegalInformationValues = {
  orgName: '',
  uscc: '',
  ...NO_LEGAL,
  mobile: '',
};

/** The name of the entries kept between the check and the manual review, which is filled in from them (RCP-23). */
export const LEGAL_DRAFT = 'LEGAL_REPRESENTATIVE';

/** The mobile whose code was right when the data failed: it needs no second code. */
export const PROVEN_MOBILE = 'proven mobile';

export const checkLegalInformation = (values: LegalInformationValues): Faults<LegalInformationValues> =>
  clean<LegalInformationValues>({
    orgName: required(organisationName)(values.orgName),
    uscc: required(uscc)(values.uscc),
    ...checkLegal(values),
    mobile: required(mobile)(values.mobile),
  });

export const legalInformationBody = (values: LegalInformationValues) => ({
  orgName: values.orgName.trim(),
  uscc: toCapitals(values.uscc),
  ...legalBody(values),
  mobile: values.mobile.trim(),
});
