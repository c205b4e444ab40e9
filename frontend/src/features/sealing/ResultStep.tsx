import { sealedFile } from '@/api/sealing';
import type { SealedDocument } from '@/api/sealingTypes';
import { paths } from '@/app/paths';
import { Facts } from '@/ui/Facts';
import { ask } from '@/ui/question';
import { useTimes } from '@/ui/time';
import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './Sealing.module.css';
import { StepHead } from './StepHead';
import type { Sealing } from './useSealing';

/** What came of it: the sealed document is kept for an hour, so it has to be fetched now. */
export function ResultStep({ sealing, sealed }: { sealing: Sealing; sealed: SealedDocument }) {
  const { t } = useTranslation('sealing');
  const { dateTime } = useTimes();
  const { document, timeStampedAt } = sealed;
  const startAnew = async () => {
    const leaves =
      sealing.fetched ||
      (await ask({
        title: t('notFetchedTitle'),
        text: t('notFetchedText', { title: document.title }),
        confirm: t('startAnew'),
      }));
    if (leaves) sealing.startAnew();
  };
  return (
    <section className={css['step']} aria-label={t('step_done')}>
      <div className={css['done']}>
        <CheckCircleFilled aria-hidden="true" />
        <StepHead title={t('sealedTitle')} text={t('sealedText', { time: dateTime(document.expiresAt) })} />
      </div>
      <Facts
        facts={[
          { label: t('title'), value: <strong>{document.title}</strong> },
          { label: t('digest'), value: <span className={css['code']}>{document.digest}</span> },
          {
            label: t('timeStamp'),
            value: timeStampedAt === undefined ? t('noTimeStamp') : dateTime(timeStampedAt),
          },
        ]}
      />
      <p className={css['soft']}>{t('checkText')}</p>
      <div className={css['choices']}>
        <Button type="primary" href={sealedFile(document.documentId)} download onClick={sealing.fetch}>
          {t('download')}
        </Button>
        <Button onClick={sealing.sealAgain}>{t('sealAgain')}</Button>
        <Button onClick={() => void startAnew()}>{t('startAnew')}</Button>
      </div>
      <p className={css['links']}>
        <a href={paths.verify()} target="_blank" rel="noopener">
          {t('toVerify')}
        </a>
        <Link to={paths.sealUses()}>{t('toUses')}</Link>
      </p>
    </section>
  );
}
