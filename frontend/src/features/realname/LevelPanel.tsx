import type { RealNameState } from '@/api/realNameTypes';
import { paths } from '@/app/paths';
import { useTimes } from '@/ui/time';
import { SafetyCertificateFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './RealName.module.css';
import { useNames } from './useNames';

/** RNV-07, RNV-54, RNV-56: the level, since when, what would raise it, and why it is gone where it is. */
export function LevelPanel({ state }: { state: RealNameState }) {
  const { t } = useTranslation('realname');
  const names = useNames();
  const { dateTime } = useTimes();
  const { level, verifiedAt, wantsHolder, history } = state;
  const lost = level === 'NONE' ? history.find(({ endedAt }) => endedAt !== undefined) : undefined;
  return (
    <section className={css['level']} data-level={level} aria-label={t('yourLevel')}>
      <SafetyCertificateFilled aria-hidden="true" />
      <div>
        <p>{t('yourLevel')}</p>
        <p className={css['degree']}>{t('securityLevel', { level: names.level(level) })}</p>
        {verifiedAt && <p className={css['soft']}>{t('since', { time: dateTime(verifiedAt) })}</p>}
        {lost?.cause && lost.endedAt && (
          <p className={css['lost']}>
            {t('lost', {
              method: names.method(lost.method),
              time: dateTime(lost.endedAt),
              cause: names.cause(lost.cause),
            })}
          </p>
        )}
        {level !== 'HIGH' && <p className={css['soft']}>{t('advice')}</p>}
        {wantsHolder && (
          <p>
            {t('wantsHolder')} <Link to={paths.realNameHolder()}>{t('toHolder')}</Link>
          </p>
        )}
      </div>
    </section>
  );
}
