import type { LegalRepVerification } from '@/api/realNameTypes';
import { paths } from '@/app/paths';
import { Steps } from '@/ui/Steps';
import { useTimes } from '@/ui/time';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChangeIdentity } from '../ChangeIdentity';
import css from '../RealName.module.css';
import { useNames } from '../useNames';
import { LegalRepDone } from './LegalRepDone';
import { OrganisationStep } from './OrganisationStep';
import { PersonStep } from './PersonStep';
import { placeOf, stepOf, STEPS } from './steps';

interface WizardProps {
  view: LegalRepVerification;
  onPassed: (view: LegalRepVerification) => void;
  onLeave: () => void;
}

/** RNV-19: the step the server wants next, and a look back at the first. */
export function Wizard({ view, onPassed, onLeave }: WizardProps) {
  const { t } = useTranslation('realname');
  const [looksBack, setLooksBack] = useState(false);
  const step = looksBack ? 'organisation' : stepOf(view);
  const sheet = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  // A new step begins at its top.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    sheet.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step]);
  const passed = (next: LegalRepVerification) => {
    setLooksBack(false);
    onPassed(next);
  };
  const toFirst = () => setLooksBack(true);
  return (
    <div className={css['wizard']} ref={sheet} tabIndex={-1}>
      <Steps labels={STEPS.map((one) => t(`steps.${one}`))} at={placeOf(step)} />
      {step === 'organisation' && (
        <>
          <div className={css['note']}>
            <p>
              {t('cardIsSimpler')} <Link to={paths.realNameCard()}>{t('toCard')}</Link>
            </p>
            <p>{t('individualsUpgrade')}</p>
          </div>
          <OrganisationStep view={view} onPassed={passed} onBack={onLeave} />
        </>
      )}
      {step === 'legalRep' && view.legalRepresentative && (
        <>
          <Passed view={view} />
          <PersonStep
            key="person"
            whose="person"
            person={view.legalRepresentative}
            onPassed={passed}
            onBack={toFirst}
          />
        </>
      )}
      {step === 'administrator' && (
        <>
          <Passed view={view} />
          {view.holder ? (
            <PersonStep
              key="administrator"
              whose="administrator"
              person={view.holder}
              onPassed={passed}
              onBack={toFirst}
            />
          ) : (
            <p>
              {t('noHolder')} <ChangeIdentity />
            </p>
          )}
        </>
      )}
      {step === 'done' && <LegalRepDone view={view} onFinish={onLeave} />}
    </div>
  );
}

/** What was passed already stays so for a day (RNV-34). */
function Passed({ view: { organisation, legalRepresentative } }: { view: LegalRepVerification }) {
  const { t } = useTranslation('realname');
  const names = useNames();
  const { dateTime } = useTimes();
  const persons = legalRepresentative?.passedBy && legalRepresentative.passedAt && (
    <li>
      {t('passedPerson', {
        way: names.method(legalRepresentative.passedBy),
        time: dateTime(legalRepresentative.passedAt),
      })}
    </li>
  );
  return (
    <ul className={css['note']}>
      {organisation.passedAt && (
        <li>
          {t('passedOrganisation', { name: organisation.orgName, time: dateTime(organisation.passedAt) })}
        </li>
      )}
      {persons}
      <li>{t('kept')}</li>
    </ul>
  );
}
