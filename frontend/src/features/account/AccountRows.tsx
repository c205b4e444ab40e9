import type { AccountView } from '@/api/schemas';
import { paths } from '@/app/paths';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './AccountPage.module.css';
import { ChangeButton } from './change/ChangeButton';
import { EmailDialog } from './email/EmailDialog';
import { ChangePassword } from './password/ChangePassword';
import { PhoneDialog } from './phone/PhoneDialog';
import { AccountSettings } from './settings/AccountSettings';
import { Activation } from './activation/Activation';
import { RealNameLevel } from './RealNameLevel';
import type { Reveal } from './useReveal';

const STATES = ['NOT_ACTIVATED', 'ACTIVE', 'LOCKED', 'DISABLED'] as const;
/** Of an overseas organisation the address stands in its own dialog (ACC-48); ACC-06 */
const WITH_CONTACTS: readonly string[] = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL', 'DEPARTMENT'];
const WITH_SETTINGS: readonly string[] = ['ENT_ADMIN', 'ENT_OPERATOR', 'INDIVIDUAL'];

export function AccountRows({ account, reveal }: { account: AccountView; reveal: Reveal }) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  const { dateTime } = useTimes();
  const state = STATES.find((one) => one === account.state);
  // Overseas organisations and departments sign in by user name only (ACC-60).
  const hasContacts = WITH_CONTACTS.includes(account.kind);
  const hasSettings = WITH_SETTINGS.includes(account.kind);
  const separator = useTranslation().t('listSeparator');
  const onOrOff = (on: boolean) => ` ${on ? t('on') : t('off')}`;
  const inactive = account.state === 'NOT_ACTIVATED';
  return (
    <Panel title={t('account')}>
      <Facts
        facts={[
          { label: label('username'), value: account.username },
          { label: t('state'), value: state ? t(`state_${state}`) : account.state },
          {
            label: t('loginPassword'),
            value: (
              <span className={css['note']}>
                {inactive ? t('activationAdvice') : t('loginPasswordAdvice')}
              </span>
            ),
            action: inactive ? <Activation account={account} /> : <ChangePassword account={account} />,
          },
          {
            label: t('boundPhone'),
            value: (
              <>
                <div className={css['code']}>{reveal.shown?.mobile ?? account.mobile ?? t('none')}</div>
                <div className={css['note']}>{t('boundPhoneNote')}</div>
              </>
            ),
            action: (
              <span className={css['actions']}>
                {account.mobile && reveal.button(t('boundPhone'))}
                {hasContacts && (
                  <ChangeButton
                    what={t('boundPhone')}
                    // Without phone and document there is nothing to prove oneself by.
                    disabled={!account.mobile && !account.holder}
                    dialog={(close) => <PhoneDialog account={account} onClose={close} />}
                  />
                )}
              </span>
            ),
          },
          {
            label: label('email'),
            value: account.email ?? t('none'),
            action: hasContacts && (
              <ChangeButton
                what={label('email')}
                dialog={(close) => <EmailDialog account={account} onClose={close} />}
              />
            ),
          },
          hasSettings && {
            label: t('settings'),
            value: `${t('phoneLogin')}${onOrOff(account.phoneLogin)}${separator}${t('emailLogin')}${onOrOff(account.emailLogin)}`,
            action: <AccountSettings account={account} />,
          },
          {
            label: t('realNameLevel'),
            value: <RealNameLevel realName={account.realName} />,
            action: hasSettings && <Link to={paths.realName()}>{t('toRealName')}</Link>,
          },
          { label: t('createdAt'), value: dateTime(account.createdAt) },
        ]}
      />
    </Panel>
  );
}
