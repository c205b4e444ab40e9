import type { AccountView } from '@/api/schemas';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';

const METHODS = [
  'REGISTRATION',
  'CARD',
  'LEGAL_REP',
  'LEGAL_REP_BANK_CARD',
  'BANK_KEY',
  'HOLDER',
  'IDENTITY',
  'BANK_CARD',
] as const;

/** Level, since when, and by which methods (ACC-08). A method of a newer server shows by its code. */
export function RealNameLevel({ realName }: { realName: AccountView['realName'] }) {
  const { t } = useTranslation('realname');
  const separator = useTranslation().t('listSeparator');
  const { dateTime } = useTimes();
  const { level, methods, verifiedAt } = realName;
  const name = (method: string) => {
    const known = METHODS.find((one) => one === method);
    return known ? t(`method.${known}`) : method;
  };
  return (
    <>
      {t(`level.${level}`)}
      {verifiedAt && ` (${dateTime(verifiedAt)})`}
      {methods.length > 0 && <div className={css['note']}>{methods.map(name).join(separator)}</div>}
    </>
  );
}
