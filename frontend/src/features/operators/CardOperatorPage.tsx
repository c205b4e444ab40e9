import { AgentFault } from '@/agent/fault';
import { useCardStays } from '@/agent/useCardStays';
import type { CardCandidate } from '@/api/cardTypes';
import { paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { Panel } from '@/ui/Panel';
import { useUnsaved } from '@/ui/unsaved';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import css from './Operators.module.css';
import { PresentCard } from './PresentCard';
import { RegistrationForm } from './RegistrationForm';

/** Add operator with card (OPR-13 to OPR-17): the new operator's card, then its account; the own session stays. */
export default function CardOperatorPage() {
  const { t } = useTranslation('operators');
  const navigate = useNavigate();
  const [candidate, setCandidate] = useState<CardCandidate>();
  const [lost, setLost] = useState<unknown>();
  useUnsaved(candidate !== undefined, t('withCard'));

  const back = (error?: unknown) => {
    setCandidate(undefined);
    setLost(error);
  };
  useCardStays(candidate !== undefined, () => back(new AgentFault('card.removed')));

  const finish = (username: string) => {
    setCandidate(undefined);
    void navigate(paths.operators(), { state: { operatorAdded: username } });
  };

  return (
    <div className={css['page']}>
      <PageHeading title={t('withCard')} className="page-title" />
      {candidate ? (
        <RegistrationForm
          candidate={candidate}
          onRegistered={finish}
          onExpired={back}
          onCancel={() => back()}
        />
      ) : (
        <Panel title={t('insertTitle')}>
          <PresentCard
            before={lost}
            onCandidate={(found) => {
              setLost(undefined);
              setCandidate(found);
            }}
            onBound={finish}
          />
        </Panel>
      )}
    </div>
  );
}
