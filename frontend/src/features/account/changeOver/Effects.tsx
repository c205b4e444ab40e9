import { useTranslation } from 'react-i18next';
import css from '../personalData/ClosingDialog.module.css';
import { inOrder } from '../personalData/effects';

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
        {inOrder(ALL, effects).map(({ effect, known }) => (
          <li key={effect}>{known ? t(`effect_${known}`) : effect}</li>
        ))}
      </ul>
    </div>
  );
}
