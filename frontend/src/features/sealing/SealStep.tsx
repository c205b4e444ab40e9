import { useErrorText } from '@/api/errorText';
import { useUsableSeals } from '@/api/sealing';
import { useSession } from '@/api/session';
import { paths } from '@/app/paths';
import { Empty, Failed, Loading } from '@/ui/states';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Refusal } from './Refusal';
import { SealCards } from './SealCards';
import css from './Sealing.module.css';
import { StepHead } from './StepHead';
import type { Sealing } from './useSealing';

/** SEL-54: one of the seals this person may use now. */
export function SealStep({ sealing: { seal, refusal, choose, goTo } }: { sealing: Sealing }) {
  const { t } = useTranslation('sealing');
  const errorText = useErrorText();
  const { data, error, refetch } = useUsableSeals();
  // It may have been withdrawn or used up since.
  const chosen = data?.find(({ sealId }) => sealId === seal?.sealId);
  const goOn = () => {
    if (!chosen) return;
    choose(chosen);
    goTo('place');
  };
  return (
    <section className={css['step']} aria-label={t('step_seal')}>
      <StepHead title={t('step_seal')} text={t('sealText')} />
      {error && <Failed text={errorText(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading rows={4} />}
      {data?.length === 0 && <NoSeal />}
      {data && data.length > 0 && <SealCards seals={data} at={chosen?.sealId} onChoose={choose} />}
      <Refusal error={refusal} />
      <div className={css['buttons']}>
        <Button onClick={() => goTo('document')}>{t('back')}</Button>
        <Button type="primary" disabled={!chosen} onClick={goOn}>
          {t('goOn')}
        </Button>
      </div>
    </section>
  );
}

/** Who could help: nobody gets the use of a seal by asking this page. */
function NoSeal() {
  const { t } = useTranslation('sealing');
  const administrator = useSession()?.kind === 'ENT_ADMIN';
  return (
    <Empty text={t('noSeal')}>
      <p className={css['soft']}>{t(administrator ? 'noSealAdministrator' : 'noSealOperator')}</p>
      {administrator && <Link to={paths.seals()}>{t('toSeals')}</Link>}
    </Empty>
  );
}
