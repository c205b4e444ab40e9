import { ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '../agent';
import { AgentFault } from '../fault';
import { useAgentText } from '../useAgentText';
import css from './Finding.module.css';
import { RemedyAction } from './RemedyAction';

interface FindingProps {
  agent: Agent;
  /** Nothing is shown for undefined. */
  error: unknown;
  onPair?: (() => void) | undefined;
  onRetry?: (() => void) | undefined;
  /** Where to go on from a refusal of the server. */
  links?: ReactNode;
  /** A thing to do rather than something that went wrong. */
  calm?: boolean;
}

/** What is missing or went wrong, and the one thing to do about it. */
export function Finding({ agent, error, onPair, onRetry, links, calm }: FindingProps) {
  const { t } = useTranslation('agent');
  const told = useAgentText();
  const text = error === undefined ? undefined : told(error);
  return (
    <div role={calm ? 'status' : 'alert'}>
      {text && (
        <div className={calm ? `${css['finding']} ${css['calm']}` : css['finding']}>
          <ExclamationCircleFilled aria-hidden="true" />
          <div>
            <p className={css['text']}>{text.text}</p>
            {text.remedy && <p>{text.remedy}</p>}
            <div className={css['actions']}>
              {error instanceof AgentFault ? (
                <RemedyAction code={error.code} agent={agent} onPair={onPair} onRetry={onRetry} />
              ) : (
                onRetry && (
                  <button type="button" className="link-button" onClick={onRetry}>
                    {t('act.again')}
                  </button>
                )
              )}
              {links}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
