import type { UsernameRecovery } from '@/api/recoveryTypes';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { SubmittedStep } from '../SubmittedStep';
import { BankCardStep } from './BankCardStep';
import { BankOrganisationStep } from './BankOrganisationStep';
import { BankResultStep } from './BankResultStep';
import { BankStep } from './BankStep';
import { FactsStep } from './FactsStep';
import { FoundStep } from './FoundStep';
import type { JourneyStep } from './methods';
import { MobileStep } from './MobileStep';
import { OrganisationStep } from './OrganisationStep';
import { PicturesStep } from './PicturesStep';
import { RequesterStep } from './RequesterStep';
import { RequestStep } from './RequestStep';

/** What is on the sheet in each place of a journey. */
export function UsernameStepSheet({ label }: { label: JourneyStep['label'] }) {
  const { t } = useTranslation('recovery');
  const { view } = useFlow<UsernameRecovery>();
  switch (label) {
    case 'organisation':
      return <OrganisationStep />;
    case 'requester':
      return <RequesterStep />;
    case 'orgPerson':
    case 'person':
      return view.method === 'MANUAL_REVIEW' ? <RequestStep /> : <RequesterStep />;
    case 'facts':
      return <FactsStep />;
    case 'orgCheck':
      return <BankOrganisationStep />;
    case 'bank':
      return <BankStep />;
    case 'query':
      return <BankResultStep />;
    case 'mobile':
      return <MobileStep />;
    case 'bankCard':
      return <BankCardStep />;
    case 'pictures':
      return <PicturesStep />;
    case 'done':
      return view.step === 'SUBMITTED' ? (
        <SubmittedStep view={view} title={t('submittedTitle')} text={t('submittedText')} />
      ) : (
        <FoundStep />
      );
  }
}
