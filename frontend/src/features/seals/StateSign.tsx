import type { SealSwitch } from '@/api/sealTypes';
import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useCauseText } from './causes';
import css from './Seals.module.css';

const ICONS = { ENABLED: CheckCircleOutlined, DISABLED: StopOutlined };

interface StateSignProps {
  state: SealSwitch;
  /** Why it is out of use. */
  cause?: string | undefined;
}

/** An icon beside the word: nobody has to tell colours apart. */
export function StateSign({ state, cause }: StateSignProps) {
  const { t } = useTranslation('seals');
  const causeText = useCauseText();
  const Icon = ICONS[state];
  return (
    <span className={css['state']} data-state={state}>
      <Icon aria-hidden="true" />
      <span>
        {t(`state_${state}`)}
        {state === 'DISABLED' && cause && <span className={css['small']}>{causeText(cause)}</span>}
      </span>
    </span>
  );
}
