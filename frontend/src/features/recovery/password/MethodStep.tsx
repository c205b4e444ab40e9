import type { PasswordMethod, PasswordRecovery } from '@/api/recoveryTypes';
import { useFaultText } from '@/ui/faultText';
import { Choices } from '@/ui/Choices';
import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { AccountInformationForm } from './AccountInformationForm';
import { BoundForm } from './BoundForm';
import { LegalForm } from './LegalForm';
import { LicenceScan } from './LicenceScan';
import css from './MethodStep.module.css';
import { preferredMethod, tilesOf } from './methods';
import { OverseasReview } from './OverseasReview';
import { Review } from './Review';

/** Step 2 安全验证: a tile for each method, the form of the chosen one below (RCP-04). */
export function MethodStep() {
  const { t } = useTranslation('recovery');
  const { view, back } = useFlow<PasswordRecovery>();
  const [method, setMethod] = useState<PasswordMethod | undefined>(() => preferredMethod(view));
  const [reviewing, setReviewing] = useState(false);
  const faultText = useFaultText();
  const tiles = tilesOf(view);
  const offer = tiles.find((tile) => tile.method === method);

  if (reviewing) return <Review onBack={() => setReviewing(false)} />;
  return (
    <>
      <div className={css['tiles']}>
        <h2>{t('pw.chooseMethod')}</h2>
        <Choices
          label={t('pw.chooseMethod')}
          choices={tiles.map(({ method: key }) => ({
            key,
            title: t(`pw.method.${key}`),
            text: t(`pw.methodText.${key}`),
          }))}
          at={method ?? ('' as PasswordMethod)}
          onChange={setMethod}
        />
      </div>
      {offer && !offer.complete ? (
        <p role="alert" className={css['incomplete']}>
          <WarningFilled aria-hidden="true" /> {faultText({ code: 'IDENTITY_INCOMPLETE' })}
        </p>
      ) : (
        offer && <MethodForm key={method} method={offer.method} onReview={() => setReviewing(true)} />
      )}
      {(!offer || !offer.complete) && (
        <p>
          <Button size="large" onClick={back}>
            {t('back')}
          </Button>
        </p>
      )}
    </>
  );
}

function MethodForm({ method, onReview }: { method: PasswordMethod; onReview: () => void }) {
  switch (method) {
    case 'PHONE':
    case 'EMAIL':
      return <BoundForm method={method} />;
    case 'ACCOUNT_INFORMATION':
      return <AccountInformationForm />;
    case 'LEGAL_REPRESENTATIVE':
      return <LegalForm onReview={onReview} />;
    case 'E_LICENCE':
      return <LicenceScan />;
    case 'MANUAL_REVIEW':
      return <OverseasReview />;
  }
}
