import { AgentFault } from '@/agent/fault';
import { useCardAct, type CardAct } from '@/agent/useCardAct';
import { useCardStays } from '@/agent/useCardStays';
import { keepAccount, overwriteAtSignIn, passIdentityCheck, signInWithCard } from '@/api/cards';
import type { CardSignInStep, IdentityChoice, SignedInStep } from '@/api/cardTypes';
import { useState } from 'react';

/** The question a card sign-in stands at; nothing is changed before it is answered. */
export type CardQuestion = Exclude<CardSignInStep, SignedInStep>;

export interface CardSignIn {
  act: CardAct;
  question: CardQuestion | undefined;
  /** Keeping the account is on its way; it needs no card. */
  keeping: boolean;
  start: () => void;
  identify: (choice: IdentityChoice) => void;
  keep: () => void;
  overwrite: () => void;
  /** Ends the sign-in without change (SGN-30). */
  leave: () => void;
}

/** From the first signature to the session, through the questions of tables 4.1 and 4.2. */
/** @param card which of several cards the user wants */
export function useCardSignIn(
  onSignedIn: (step: SignedInStep) => Promise<void>,
  card: string | undefined,
): CardSignIn {
  const act = useCardAct();
  const [question, setQuestion] = useState<CardQuestion>();
  const [keeping, setKeeping] = useState(false);

  const take = async (step: CardSignInStep) => {
    setQuestion(step.step === 'SIGNED_IN' ? undefined : step);
    if (step.step === 'SIGNED_IN') await onSignedIn(step);
  };

  const leave = () => {
    act.cancel();
    act.reset();
    setQuestion(undefined);
  };

  // SGN-27: a question about a card is void without it.
  useCardStays(question !== undefined, () => {
    leave();
    act.fail(new AgentFault('card.removed'));
  });

  const attempt = question?.attemptId ?? '';
  return {
    act,
    question,
    keeping,
    start: () => void act.run('login', async (token) => take(await signInWithCard(token)), card),
    identify: (choice) =>
      void act.run(
        choice === 'OVERWRITE' ? 'overwrite' : 'bind',
        async (token) => take(await passIdentityCheck(attempt, choice, token)),
        card,
      ),
    keep: () => {
      if (keeping) return;
      act.reset();
      setKeeping(true);
      keepAccount(attempt)
        .then(take)
        .catch(act.fail)
        .finally(() => setKeeping(false));
    },
    overwrite: () =>
      void act.run('overwrite', async (token) => take(await overwriteAtSignIn(attempt, token)), card),
    leave,
  };
}
