import { FieldGroup } from '@/ui/form/FieldGroup';
import { PictureField } from '@/ui/upload/PictureField';
import type { Pictures } from '@/ui/upload/usePictures';
import { useTranslation } from 'react-i18next';
import type { ReviewSlot } from './methods';

interface Props {
  pictures: Pictures<ReviewSlot>;
  slots: readonly ReviewSlot[];
  required: readonly ReviewSlot[];
}

/** 上传资料 (RCP-24, table 2.4). */
export function PicturesBlock({ pictures, slots, required }: Props) {
  const { t } = useTranslation('recovery');
  const formats = useTranslation('upload').t('formats');
  return (
    <FieldGroup title={t('pw.uploadGroup')} note={t('pw.uploadNote', { formats })}>
      {slots.map((slot) => (
        <PictureField
          key={slot}
          pictures={pictures}
          slot={slot}
          label={t(`picture.${slot}`)}
          required={required.includes(slot)}
        />
      ))}
    </FieldGroup>
  );
}
