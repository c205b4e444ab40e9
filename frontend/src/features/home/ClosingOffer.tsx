import { useClosing, useTakeBack } from '@/api/personalData';
import { useTimes } from '@/ui/time';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** ACC-77: who signs in while the account waits to be closed may keep it. */
export function ClosingOffer({ kind }: { kind: string }) {
  const { t } = useTranslation('personalData');
  const { dateTime } = useTimes();
  const { data: closing } = useClosing(kind !== 'DEPARTMENT');
  const takeBack = useTakeBack();
  if (!closing?.effectiveAt) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('offerTitle', { at: dateTime(closing.effectiveAt) })}
      description={t('offerText')}
      action={
        <Button type="primary" loading={takeBack.pending} onClick={() => void takeBack.run()}>
          {t('takeBack')}
        </Button>
      }
    />
  );
}
