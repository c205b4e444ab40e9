import type { OwnSession } from '@/api/schemas';
import { useTimes } from '@/ui/time';
import { LaptopOutlined, MobileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import css from './SessionRows.module.css';

interface SessionItemProps {
  session: OwnSession;
  ending: boolean;
  onEnd: () => void;
}

const isPhone = (system: string | undefined) => /android|ios|iphone|harmony/i.test(system ?? '');

export function SessionItem({ session, ending, onEnd }: SessionItemProps) {
  const { t } = useTranslation('account');
  const { dateTime } = useTimes();
  const { browser, system, place, method, signedInAt, lastSeenAt, current } = session;
  const device = [browser, system].filter(Boolean).join(' · ') || t('unknownDevice');
  const Icon = isPhone(system) ? MobileOutlined : LaptopOutlined;
  return (
    <li className={css['item']}>
      <Icon aria-hidden="true" className={css['icon']} />
      <div className={css['words']}>
        <p>
          <strong>{device}</strong>
          {current && <span className={css['current']}>{t('thisSession')}</span>}
        </p>
        <p>
          {t(`method_${method}`)}
          <span className={css['place']}>{t('network', { place })}</span>
        </p>
        <p>
          {t('signedInAt', { at: dateTime(signedInAt) })}
          <span className={css['place']}>{t('lastSeenAt', { at: dateTime(lastSeenAt) })}</span>
        </p>
      </div>
      {!current && (
        <Button size="small" aria-label={t('endSessionOf', { device })} loading={ending} onClick={onEnd}>
          {t('endSession')}
        </Button>
      )}
    </li>
  );
}
