import { useErrorText } from '@/api/errorText';
import { useSessionActs } from '@/api/session';
import { paths } from '@/app/paths';
import { useFaultText } from '@/ui/faultText';
import { notices } from '@/ui/notices';
import { openAfresh } from '@/ui/openAfresh';
import { ask } from '@/ui/question';
import { unsaved } from '@/ui/unsaved';
import { useTranslation } from 'react-i18next';

export interface LegalCardOffer {
  /** Signs in by card, and comes back here. */
  signIn: () => Promise<void>;
  /** Says why not, and offers it. */
  explain: () => Promise<void>;
}

/** SEL-03: what needs the legal card is refused in another session, with the way to one. @param back where it began */
export function useLegalCardOffer(back: string): LegalCardOffer {
  const { t } = useTranslation('seals');
  const common = useTranslation().t;
  const faultText = useFaultText();
  const errorText = useErrorText();
  const { signOut } = useSessionActs();
  const leaves = async () =>
    !unsaved.any() ||
    (await ask({
      title: common('unsavedTitle'),
      text: common('unsavedText', { list: unsaved.labels().join(common('listSeparator')) }),
      confirm: common('leave'),
      cancel: common('stay'),
    }));
  const signIn = async () => {
    if (!(await leaves())) return;
    try {
      // Afresh: with the session the sign-in page would lead straight back, without it this page would lead to the
      // sign-in page by itself, and to its first tab.
      await signOut(() => {
        unsaved.forget();
        openAfresh(paths.signInWithCard(back));
        // Until the browser has gone this page stays as it is: without a session it would lead to the sign-in page itself.
        return new Promise<never>(() => {});
      });
    } catch (error) {
      notices.error(errorText(error));
    }
  };
  return {
    signIn,
    explain: async () => {
      const goes = await ask({
        title: faultText({ code: 'LEGAL_CARD_REQUIRED' }),
        text: t('legalCardWhy'),
        confirm: t('legalCardSignIn'),
      });
      if (goes) await signIn();
    },
  };
}
