import type { Agent } from '@/agent/agent';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import type { KeepOrOverwriteStep } from '@/api/cardTypes';
import { Choices } from '@/ui/Choices';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountFacts } from './AccountFacts';
import css from './dialogs.module.css';
import { useOverwriteQuestion } from '@/ui/useOverwriteQuestion';
import type { CardSignIn } from './useCardSignIn';

interface KeepOrOverwriteDialogProps {
  question: KeepOrOverwriteStep;
  signIn: CardSignIn;
  agent: Agent;
}

/** Asked once per legal card: whether the account found is the organisation's own (SGN-36, SGN-37, SGN-40). */
export function KeepOrOverwriteDialog({ question, signIn, agent }: KeepOrOverwriteDialogProps) {
  const { t } = useTranslation('signin');
  const [answer, setAnswer] = useState<'KEEP' | 'OVERWRITE'>('KEEP');
  const { act, keep, keeping, overwrite, leave } = signIn;
  const mayOverwrite = useOverwriteQuestion();
  const go = async () => {
    if (answer === 'KEEP') keep();
    else if (await mayOverwrite(question.account.username)) overwrite();
  };
  return (
    <Modal
      open
      title={t('card.keepTitle')}
      footer={null}
      onCancel={leave}
      mask={{ closable: false }}
      width={540}
    >
      <div className={css['body']}>
        <p>{t('card.keepText')}</p>
        <AccountFacts account={question.account} />
        <Choices
          label={t('card.keepTitle')}
          at={answer}
          onChange={setAnswer}
          choices={[
            { key: 'KEEP', title: t('card.choice_KEEP'), text: t('card.choiceText_KEEP') },
            { key: 'OVERWRITE', title: t('card.choice_OVERWRITE'), text: t('card.choiceText_OVERWRITE') },
          ]}
        />
        <Finding agent={agent} error={act.error} onRetry={() => void go()} />
        <Progress stage={act.stage} onCancel={act.cancel} />
        <div className={css['actions']}>
          <Button
            type="primary"
            danger={answer === 'OVERWRITE'}
            autoFocus
            loading={keeping || act.stage !== undefined}
            onClick={() => void go()}
          >
            {t(`card.go_${answer}`)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
