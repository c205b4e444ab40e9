import type { ReviewResult } from '@/api/reviewResults';
import { paths } from '@/app/paths';
import { Facts } from '@/ui/Facts';
import { useFieldNames } from '@/ui/fieldNames';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Outcome } from '@/ui/Outcome';

const ICONS = { OPEN: 'waiting', APPROVED: 'done', REFUSED: 'note', CLOSED: 'note' } as const;

const ANEW = {
  USERNAME: paths.recoverUsername,
  PASSWORD: paths.recoverPassword,
  ADMINISTRATOR: paths.claimAdministrator,
};

/** What became of a request: opinion and marks in full, by which it can be mended (RVW-24, RVW-26). */
export function Result({ result }: { result: ReviewResult }) {
  const { t } = useTranslation('recovery');
  const { dateTime } = useTimes();
  const nameOf = useFieldNames();
  const { taskNo, kind, state, submittedAt, expectedAt, decidedAt, opinion, marks } = result;
  const anew = ANEW[kind]();
  return (
    <Outcome
      kind={ICONS[state]}
      title={t(`result.state_${state}`)}
      links={
        state === 'REFUSED' || state === 'CLOSED' ? (
          <Link to={anew}>{t('result.anew')}</Link>
        ) : (
          <Link to={state === 'APPROVED' ? paths.signIn() : paths.portal()}>
            {t(state === 'APPROVED' ? 'result.signIn' : 'home')}
          </Link>
        )
      }
    >
      <p>{t(`result.text_${state}_${kind}`)}</p>
      <Facts
        facts={[
          { label: t('result.taskNo'), value: taskNo },
          { label: t('result.submittedAt'), value: dateTime(submittedAt) },
          state === 'OPEN' && { label: t('result.expectedAt'), value: dateTime(expectedAt) },
          decidedAt !== undefined && { label: t('result.decidedAt'), value: dateTime(decidedAt) },
          opinion !== undefined && { label: t('result.opinion'), value: opinion },
          marks.length > 0 && {
            label: t('result.marks'),
            value: (
              <ul>
                {marks.map(({ field, note }) => (
                  <li key={field}>{t('result.mark', { field: nameOf(field), note })}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Outcome>
  );
}
