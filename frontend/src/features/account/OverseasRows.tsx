import type { AccountView, OwnOverseas } from '@/api/schemas';
import { useCountries } from '@/api/countries';
import { Facts, type Fact } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTranslation } from 'react-i18next';
import css from './AccountPage.module.css';
import { ChangeButton } from './change/ChangeButton';
import { NumberDialog } from './overseas/NumberDialog';
import { OverseasDialog } from './overseas/OverseasDialog';

const OPTIONAL = ['contactMobile', 'contactFax', 'department', 'jobTitle', 'notes'] as const;

/** What an overseas organisation said when it registered (ACC-05). */
export function OverseasRows({ account, overseas }: { account: AccountView; overseas: OwnOverseas }) {
  const { t, i18n } = useTranslation('account');
  const label = useTranslation('labels').t;
  const known = useCountries().data?.find(({ code }) => code === overseas.country);
  const country = (i18n.language === 'zh-CN' ? known?.nameZh : known?.nameEn) ?? overseas.country;
  const change = useTranslation('change').t;
  const { countryRegNo, orgName, address, contactName, contactPhone } = overseas;
  const optional = OPTIONAL.flatMap((name): Fact[] => {
    const value = overseas[name];
    return value ? [{ label: label(name), value }] : [];
  });
  return (
    <Panel title={t('overseas')}>
      <Facts
        facts={[
          { label: t('overseasOrgName'), value: orgName },
          { label: label('country'), value: country },
          {
            label: label('countryRegNo'),
            value: <span className={css['code']}>{countryRegNo ?? t('none')}</span>,
            // Once stated it can never be changed (ACC-51, ACC-52).
            action: (
              <ChangeButton
                what={label('countryRegNo')}
                text={change('supplement')}
                disabled={countryRegNo !== undefined}
                dialog={(close) => (
                  <NumberDialog country={`${overseas.country} ${country}`} onClose={close} />
                )}
              />
            ),
          },
          { label: label('address'), value: address },
          { label: label('contactName'), value: contactName },
          { label: label('contactPhone'), value: contactPhone },
          ...optional,
          {
            label: change('overseasRow'),
            value: <span className={css['note']}>{change('overseasNote')}</span>,
            action: (
              <ChangeButton
                what={change('overseasRow')}
                dialog={(close) => <OverseasDialog account={account} onClose={close} />}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}
