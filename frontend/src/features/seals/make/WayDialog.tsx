import type { MakingWay } from '@/api/sealTypes';
import { Choices } from '@/ui/Choices';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';

interface WayDialogProps {
  onChosen: (way: MakingWay) => void;
  onClose: () => void;
}

const WAYS: readonly MakingWay[] = ['STANDARD', 'IMAGE'];

/** SEL-16 */
export function WayDialog({ onChosen, onClose }: WayDialogProps) {
  const { t } = useTranslation('seals');
  const common = useTranslation().t;
  const [way, setWay] = useState<MakingWay>('STANDARD');
  return (
    <Modal open title={t('addSeal')} footer={null} onCancel={onClose} width={520} destroyOnHidden>
      <form
        className={css['dialog']}
        aria-label={t('makingWay')}
        onSubmit={(event) => {
          event.preventDefault();
          onChosen(way);
        }}
      >
        <p className={css['soft']}>{t('wayText')}</p>
        <Choices
          label={t('makingWay')}
          choices={WAYS.map((key) => ({ key, title: t(`way_${key}`), text: t(`wayText_${key}`) }))}
          at={way}
          onChange={setWay}
        />
        <div className={css['dialogButtons']}>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('goOn')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
