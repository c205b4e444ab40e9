import { useTranslation } from 'react-i18next';
import css from '../personalData/ClosingDialog.module.css';

/** In the order in which they are told (ACC-85). */
const ALL = [
  'FORMER_BECOMES_OPERATOR',
  'PERMISSIONS_WITHDRAWN',
  'CARDS_UNBOUND',
  'REAL_NAMES_VOID',
  'SIGN_IN_AGAIN',
] as const;

export function Effects({ intro, effects }: { intro: string; effects: readonly string[] }) {
  const { t } = useTranslation('changeOver');
  return (
    <div className={css['consequences']}>
      <p>{intro}</p>
      <ul>
        {ALL.filter((one) => effects.includes(one)).map((one) => (
          <li key={one}>{t(`effect_${one}`)}</li>
        ))}
      </ul>
    </div>
  );
}
