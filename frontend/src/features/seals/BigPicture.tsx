import { useTranslation } from 'react-i18next';
import css from './Seals.module.css';

interface BigPictureProps {
  address: string;
  name: string;
  /** Of the print. */
  widthMm: number;
  heightMm: number;
}

/** The picture as large as there is room, and how large it is on paper. */
export function BigPicture({ address, name, widthMm, heightMm }: BigPictureProps) {
  const { t } = useTranslation('seals');
  return (
    <figure className={css['big']}>
      <span className={css['ground']}>
        <img src={address} alt={name} />
      </span>
      <figcaption>{t('printSize', { width: widthMm, height: heightMm })}</figcaption>
    </figure>
  );
}
