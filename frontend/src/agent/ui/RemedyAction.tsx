import { paths } from '@/app/paths';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Agent } from '../agent';
import { remedyOf } from '../remedies';
import { usePinChange } from '../usePinChange';

interface RemedyActionProps {
  code: string;
  agent: Agent;
  onPair?: (() => void) | undefined;
  /** Starts again what has failed. */
  onRetry?: (() => void) | undefined;
}

/** The one thing to do about a fault, as a button or a link. */
export function RemedyAction({ code, agent, onPair, onRetry }: RemedyActionProps) {
  const { t } = useTranslation('agent');
  const pin = usePinChange(agent);
  const remedy = remedyOf(code);
  const button = (onClick: () => void) => (
    <Button onClick={onClick}>{t(`remedy.${remedy as 'retry'}`)}</Button>
  );
  const link = (to: string) => <Link to={to}>{t(`remedy.${remedy as 'retry'}`)}</Link>;
  switch (remedy) {
    case 'none':
      return null;
    case 'allow':
      return button(() => void agent.look(true));
    case 'look':
      return button(() => void agent.look());
    case 'pair':
      return onPair ? button(onPair) : null;
    case 'retry':
      return onRetry ? button(onRetry) : null;
    case 'download':
      return link(paths.agent());
    case 'diagnose':
      return link(paths.diagnosis());
    case 'bind':
      return link(paths.card());
    case 'help':
      return link(paths.help('card-and-agent'));
    case 'unblock':
      return button(() => pin.start('unblock'));
    case 'changePin':
      return button(() => pin.start('change'));
  }
}
