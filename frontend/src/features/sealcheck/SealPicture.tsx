import type { CheckedSeal } from '@/api/schemas';
import { useTranslation } from 'react-i18next';
import css from './SignatureCard.module.css';

/** The seal as it is stamped, or a sheet without one. */
export function SealPicture({ seal }: { seal: CheckedSeal | undefined }) {
  const { t } = useTranslation('sealcheck');
  return (
    <div className={css['picture']}>
      {seal?.picture ? (
        <img src={seal.picture} alt={t('picture', { name: seal.name })} />
      ) : (
        <span>{t('noPicture')}</span>
      )}
    </div>
  );
}
