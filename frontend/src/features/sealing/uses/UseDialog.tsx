import type { SealUse } from '@/api/sealingTypes';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ResultSign } from './ResultSign';
import css from './Uses.module.css';
import { useUseTexts } from './useUseTexts';

/** All that is recorded of one use. */
export function UseDialog({ use, onClose }: { use: SealUse; onClose: () => void }) {
  const { t } = useTranslation('sealing');
  const common = useTranslation().t;
  const { dateTime } = useTimes();
  const texts = useUseTexts();
  const code = (text: string) => <span className={css['digest']}>{text}</span>;
  return (
    <Modal
      open
      title={t('useDetails')}
      onCancel={onClose}
      width={720}
      footer={<Button onClick={onClose}>{common('close')}</Button>}
    >
      <Facts
        facts={[
          { label: t('result'), value: <ResultSign result={use.result} /> },
          { label: t('usedAt'), value: dateTime(use.usedAt) },
          use.title !== undefined && { label: t('title'), value: <strong>{use.title}</strong> },
          use.format !== undefined && { label: t('format'), value: use.format },
          use.digest !== undefined && { label: t('digest'), value: code(use.digest) },
          use.sealedDigest !== undefined && { label: t('sealedDigest'), value: code(use.sealedDigest) },
          { label: t('seal'), value: t('sealAndNumber', { name: use.sealName, number: use.sealNumber }) },
          { label: t('usedBy'), value: texts.who(use) },
          { label: t('key'), value: texts.key(use.key) },
          use.cardNo !== undefined && { label: t('cardNo'), value: use.cardNo },
          { label: t('application'), value: use.application },
          use.documentKind !== undefined && { label: t('documentKind'), value: use.documentKind },
          { label: t('positions'), value: texts.positions(use.positions) },
          {
            label: t('timeStamp'),
            value: use.timeStampedAt === undefined ? t('noTimeStamp') : dateTime(use.timeStampedAt),
          },
        ]}
      />
    </Modal>
  );
}
