import { countClasses, passwordParts, passwordStrength } from '@/ui/rules/passwordStrength';
import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import css from './PasswordRules.module.css';

const LEVELS = ['none', 'weak', 'enough', 'good', 'strong'] as const;

/** F-PASSWORD ticked off while typing, with a word on how strong the entry is. */
export function PasswordRules({ password, username }: { password: string; username: string }) {
  const { t } = useTranslation('registration');
  const parts = passwordParts(password, username);
  const strength = passwordStrength(password, username);
  const rules = [
    { text: t('passwordLength'), met: parts.length && parts.characters },
    { text: t('passwordClasses', { n: countClasses(password) }), met: parts.classes },
    { text: t('passwordNotUsername'), met: parts.notUsername },
  ];
  return (
    <span className={css['rules']}>
      <span className={css['meter']} data-strength={strength} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      <span className={css['word']} role="status">
        {password !== '' && t('strength', { level: t(`strength_${LEVELS[strength]}`) })}
      </span>
      {rules.map(({ text, met }) => (
        <span key={text} className={met ? css['met'] : css['open']}>
          {met ? <CheckCircleFilled aria-hidden="true" /> : <MinusCircleOutlined aria-hidden="true" />}
          <span>
            {text}
            {met && <span className="visually-hidden">{t('ruleMet')}</span>}
          </span>
        </span>
      ))}
    </span>
  );
}
