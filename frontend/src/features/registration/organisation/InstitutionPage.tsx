import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RegisteredPage } from '../RegisteredPage';
import { OrganisationSteps } from './OrganisationSteps';

/** Registration of a public institution; its administrator signs in afterwards (REG-35 to REG-37). */
export function InstitutionPage() {
  const { t } = useTranslation('registration');
  const [username, setUsername] = useState<string>();
  if (username === undefined) return <OrganisationSteps kind="institution" onRegistered={setUsername} />;
  return (
    <RegisteredPage
      title={t('title_institution')}
      username={username}
      signIn={t('administratorSignIn')}
      steps={[t('stepOrganisation_institution'), t('stepAccount'), t('stepDone')]}
    />
  );
}
