import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface RowButtonsProps {
  name: string;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function RowButtons({ name, onMove, onRemove }: RowButtonsProps) {
  const { t } = useTranslation('desk');
  return (
    <span>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined aria-hidden="true" />}
        aria-label={t('catUp', { name })}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined aria-hidden="true" />}
        aria-label={t('catDown', { name })}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={t('catRemove', { name })}
        onClick={onRemove}
      />
    </span>
  );
}
