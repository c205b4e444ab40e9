import type { Agent } from '@/agent/agent';
import { Finding } from '@/agent/ui/Finding';
import { Progress } from '@/agent/ui/Progress';
import type { IdentityCheckStep, IdentityChoice } from '@/api/cardTypes';
import { Choices } from '@/ui/Choices';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountFacts } from './AccountFacts';
import css from './dialogs.module.css';
import { useOverwriteQuestion } from '@/ui/useOverwriteQuestion';
import type { CardSignIn } from './useCardSignIn';

interface IdentityCheckDialogProps {
  question: IdentityCheckStep;
  signIn: CardSignIn;
  agent: Agent;
}

/** 卡介质登录身份验核: the card password once more before a card is bound, replaced, or an account overwritten. */
export function IdentityCheckDialog({ question, signIn, agent }: IdentityCheckDialogProps) {
  const { t } = useTranslation('signin');
  const { act, identify, settling, leave } = signIn;
  const { choices, account, boundCard, reason } = question;
  const [choice, setChoice] = useState<IdentityChoice>(choices[0] ?? 'BIND');
  const mayOverwrite = useOverwriteQuestion();
  const go = async () => {
    if (choice !== 'OVERWRITE' || (await mayOverwrite(account.username))) identify(choice);
  };
  return (
    <Modal
      open
      title={t('card.identityTitle')}
      footer={null}
      onCancel={leave}
      mask={{ closable: false }}
      width={540}
    >
      <div className={css['body']}>
        <p>
          {reason === 'OTHER_CARD' ? t('card.otherCard', { card: boundCard ?? '—' }) : t('card.identityText')}
        </p>
        <AccountFacts account={account} />
        {choices.length > 1 && (
          <Choices
            label={t('card.choices')}
            at={choice}
            onChange={setChoice}
            choices={choices.map((key) => ({
              key,
              title: t(`card.choice_${key}`),
              text: t(`card.choiceText_${key}`),
            }))}
          />
        )}
        {choices.length === 1 && choice === 'REPLACE' && <p>{t('card.choiceText_REPLACE')}</p>}
        <p className={css['note']}>{t('card.passwordAgain')}</p>
        <Finding agent={agent} error={act.error} onRetry={() => void go()} />
        <Progress stage={act.stage} onCancel={act.cancel} />
        <div className={css['actions']}>
          <Button onClick={leave} disabled={settling} autoFocus>
            {t('card.leave')}
          </Button>
          <Button
            type="primary"
            danger={choice === 'OVERWRITE'}
            loading={act.stage !== undefined}
            onClick={() => void go()}
          >
            {t(`card.go_${choice}`)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
