import type { Operator } from '@/api/schemas';
import { paths } from '@/app/paths';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import css from './OperatorsPage.module.css';

/** What can be done with the row that is ticked. */
export type Act = 'change' | 'delete' | 'permissions' | 'state' | 'password';

interface OperatorActionsProps {
  chosen: Operator | undefined;
  /** Whether OPR-28 holds; its reason stands in the element of this id. */
  blocked: boolean;
  reasonId: string;
  onAdd: () => void;
  onAct: (act: Act) => void;
}

/** OPR-04, OPR-28: blocked ones cannot be pressed and say why; adding, querying and permissions stay. */
export function OperatorActions({ chosen, blocked, reasonId, onAdd, onAct }: OperatorActionsProps) {
  const { t } = useTranslation('operators');
  const navigate = useNavigate();
  const held = blocked
    ? { disabled: true, 'aria-describedby': reasonId, title: t('blocked') }
    : { disabled: false };
  const enables = chosen?.state === 'DISABLED';
  return (
    <div className={css['buttons']} role="group" aria-label={t('actions')}>
      <Button type="primary" onClick={onAdd}>
        {t('add')}
      </Button>
      <Button onClick={() => void navigate(paths.addCardOperator())}>{t('withCard')}</Button>
      <Button {...held} onClick={() => onAct('change')}>
        {t('change')}
      </Button>
      <Button onClick={() => onAct('permissions')}>{t('permissions')}</Button>
      <Button {...held} onClick={() => onAct('state')}>
        {enables ? t('enable') : t('disable')}
      </Button>
      <Button {...held} onClick={() => onAct('password')}>
        {t('resetPassword')}
      </Button>
      <Button danger {...held} onClick={() => onAct('delete')}>
        {t('delete')}
      </Button>
    </div>
  );
}
