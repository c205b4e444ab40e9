import { AgentFault } from '@/agent/fault';
import { useCardAct, type CardAct } from '@/agent/useCardAct';
import { useCardStays } from '@/agent/useCardStays';
import { keepAccount, overwriteAtSignIn, passIdentityCheck, signInWithCard } from '@/api/cards';
import type { CardSignInStep, IdentityChoice, SignedInStep } from '@/api/cardTypes';
import { useRef, useState } from 'react';

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
  /** The server is at work on an answer: nobody can leave now. */
  settling: boolean;
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

  const turn = useRef(0);

  /** A question that comes after its sign-in was ended is nobody's; a session that was made is there all the same. */
  const take = async (step: CardSignInStep, mine: number) => {
    if (step.step === 'SIGNED_IN') {
      setQuestion(undefined);
      await onSignedIn(step);
    } else if (mine === turn.current) setQuestion(step);
  };

  const end = () => {
    turn.current += 1;
    act.cancel();
    act.reset();
    setQuestion(undefined);
  };
  // What the server is about cannot be called back.
  const settling = keeping || act.stage === 'checking';

  // SGN-27: a question about a card is void without it.
  useCardStays(question !== undefined, () => {
    end();
    act.fail(new AgentFault('card.removed'));
  });

  const attempt = question?.attemptId ?? '';
  return {
    act,
    question,
    keeping,
    start: () =>
      void act.run(
        'login',
        async (token) => {
          const mine = turn.current;
          await take(await signInWithCard(token), mine);
        },
        card,
      ),
    identify: (choice) =>
      void act.run(
        choice === 'OVERWRITE' ? 'overwrite' : 'bind',
        async (token) => {
          const mine = turn.current;
          await take(await passIdentityCheck(attempt, choice, token), mine);
        },
        card,
      ),
    keep: () => {
      if (keeping) return;
      act.reset();
      setKeeping(true);
      const mine = turn.current;
      keepAccount(attempt)
        .then((step) => take(step, mine))
        .catch(act.fail)
        .finally(() => setKeeping(false));
    },
    overwrite: () =>
      void act.run(
        'overwrite',
        async (token) => {
          const mine = turn.current;
          await take(await overwriteAtSignIn(attempt, token), mine);
        },
        card,
      ),
    settling,
    leave: () => {
      if (!settling) end();
    },
  };
}
