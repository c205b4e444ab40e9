import { useCorrection } from '@/api/accountChanges';
import type { Fact } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';

/** How far the request for a correction is, as a row of its own; none where there is none (ACC-21). */
export function useCorrectionRow(enabled: boolean): Fact | undefined {
  const { t } = useTranslation('change');
  const { dateTime } = useTimes();
  const correction = useCorrection(enabled).data;
  if (!correction || correction.state === 'NONE' || correction.state === 'DRAFT') return undefined;
  const { state, taskNo, expectedAt, reason, wrong } = correction;
  return {
    label: t('correction'),
    value: (
      <>
        <strong>{t(`correction_${state}`)}</strong>
        {taskNo && <div>{t('taskNo', { taskNo })}</div>}
        {expectedAt && <div>{t('expectedAt', { at: dateTime(expectedAt) })}</div>}
        {reason && <div>{t('refusedBecause', { reason })}</div>}
        {wrong.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </>
    ),
  };
}
