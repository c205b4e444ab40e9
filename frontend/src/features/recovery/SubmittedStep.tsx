import { paths } from '@/app/paths';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Outcome } from '@/ui/Outcome';
import { BackToPartner } from './partner';

interface SubmittedStepProps {
  view: { taskNo?: string; expectedAt?: string };
  title: string;
  text: string;
}

/** A person decides now (RCU-38, RCP-26). */
export function SubmittedStep({ view, title, text }: SubmittedStepProps) {
  const { t } = useTranslation('recovery');
  const { dateTime } = useTimes();
  return (
    <Outcome
      kind="waiting"
      title={title}
      links={
        <>
          <Link to={paths.reviewResult()} state={{ taskNo: view.taskNo }}>
            {t('result.title')}
          </Link>
          <BackToPartner />
          <Link to={paths.portal()}>{t('home')}</Link>
        </>
      }
    >
      <p>{text}</p>
      {view.taskNo && <p>{t('taskNo', { no: view.taskNo })}</p>}
      {view.expectedAt && <p>{t('expectedAt', { time: dateTime(view.expectedAt) })}</p>}
    </Outcome>
  );
}
