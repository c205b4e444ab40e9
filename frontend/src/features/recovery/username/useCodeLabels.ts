import { useTranslation } from 'react-i18next';

/** What spec 03 calls the fields that prove a phone. */
export function useCodeLabels() {
  const { t } = useTranslation('recovery');
  return { mobile: t('mobile'), imageCode: t('imageCode'), smsCode: t('code') };
}
