import { allPassed } from '@/agent/checks';
import { CardReady } from '@/agent/ui/CardReady';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import { useCardChecks } from '@/agent/useCardChecks';
import type { SignedInStep } from '@/api/cardTypes';
import { paths } from '@/app/paths';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './CardTab.module.css';
import { IdentityCheckDialog } from './IdentityCheckDialog';
import { KeepOrOverwriteDialog } from './KeepOrOverwriteDialog';
import { useCardSignIn } from './useCardSignIn';

/** Sign-in with a card or token in three steps (SGN-23 to SGN-27). */
export function CardTab({ onSignedIn }: { onSignedIn: (step: SignedInStep) => Promise<void> }) {
  const { t } = useTranslation('signin');
  const agentText = useTranslation('agent').t;
  const checks = useCardChecks();
  const signIn = useCardSignIn(onSignedIn, checks.chosen);
  const { act, question } = signIn;
  const ready = allPassed(checks.checks);
  return (
    <div className={css['tab']}>
      <CardReady checks={checks} purpose="login" />
      {!question && (
        <>
          <Finding
            agent={checks.agent}
            error={act.error}
            onRetry={ready ? signIn.start : undefined}
            links={<CauseLink error={act.error} />}
          />
          <Progress stage={act.stage} onCancel={act.cancel} />
          <p role="status">{act.cancelled && agentText('act.cancelled')}</p>
        </>
      )}
      <Button
        type="primary"
        size="large"
        block
        disabled={!ready}
        loading={act.stage !== undefined}
        onClick={signIn.start}
      >
        {t('send')}
      </Button>
      <p className={css['links']}>
        <Link to={paths.diagnosis()}>{t('whyNot')}</Link>
        <Link to={paths.agent()}>{t('getAgent')}</Link>
        <Link to={paths.help('card-and-agent')}>{t('cardHelp')}</Link>
      </p>
      {question?.step === 'IDENTITY_CHECK' && (
        <IdentityCheckDialog
          key={question.attemptId}
          question={question}
          signIn={signIn}
          agent={checks.agent}
        />
      )}
      {question?.step === 'KEEP_OR_OVERWRITE' && (
        <KeepOrOverwriteDialog question={question} signIn={signIn} agent={checks.agent} />
      )}
    </div>
  );
}

/** A refusal of the server has its way out in the help. */
function CauseLink({ error }: { error: unknown }) {
  const { t } = useTranslation('signin');
  if (error === undefined || !isRefusal(error)) return null;
  return <Link to={paths.help('card-and-agent')}>{t('whatToDo')}</Link>;
}

const isRefusal = (error: unknown) => error instanceof Error && error.name === 'ApiProblem';
