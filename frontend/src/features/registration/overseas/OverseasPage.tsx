import { unsaved, useUnsaved } from '@/ui/unsaved';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormPage, Sheet } from '../FormPage';
import { RegisteredPage } from '../RegisteredPage';
import { FormLanguage } from './FormLanguage';
import { OverseasForm } from './OverseasForm';
import { useOverseas } from './useOverseas';

/** Registration of an organisation abroad or in Hong Kong, Macao or Taiwan (REG-39 to REG-46). */
export function OverseasPage() {
  const { t } = useTranslation('registration');
  const [username, setUsername] = useState<string>();
  const state = useOverseas((registered) => {
    unsaved.forget();
    setUsername(registered);
  });
  useUnsaved(username === undefined && state.form.dirty, t('title_overseas'));
  if (username !== undefined) {
    return <RegisteredPage title={t('title_overseas')} username={username} signIn={t('signInToSystem')} />;
  }
  return (
    <FormPage title={t('title_overseas')} lead={t('lead_overseas')}>
      <Sheet aside={<FormLanguage />}>
        {state.expired && <Alert type="warning" showIcon role="alert" title={t('expiredCodes')} />}
        <OverseasForm state={state} />
      </Sheet>
    </FormPage>
  );
}
