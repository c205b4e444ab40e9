import { useErrorText } from '@/api/errorText';
import { useOperatorActs } from '@/api/operators';
import type { Operator } from '@/api/schemas';
import { InitialPassword, type Made } from '@/ui/InitialPassword';
import { notices } from '@/ui/notices';
import { ask, type Question } from '@/ui/question';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from './OperatorActions';

type Direct = Exclude<Act, 'change' | 'permissions'>;

/** What needs a yes and no form: delete, enable, disable, a new initial password (OPR-20, OPR-23, OPR-24). */
export function useDirectActs(onDone: () => void): {
  run: (what: Direct, operator: Operator) => Promise<void>;
  dialog: ReactNode;
} {
  const { t } = useTranslation('operators');
  const common = useTranslation().t;
  const errorText = useErrorText();
  const acts = useOperatorActs();
  const [made, setMade] = useState<Made>();

  const question = (what: Direct, { username, name = '', state }: Operator): Question => {
    const who = { username, name };
    if (what === 'delete') {
      return { title: t('deleteTitle', who), text: t('deleteText'), confirm: t('delete') };
    }
    if (what === 'password') {
      return { title: t('passwordTitle', who), text: t('passwordText'), confirm: t('resetPassword') };
    }
    return state === 'DISABLED'
      ? { title: t('enableTitle', who), text: t('enableText'), confirm: t('enable') }
      : { title: t('disableTitle', who), text: t('disableText'), confirm: t('disable') };
  };

  const perform = async (what: Direct, { operatorId, username, state }: Operator) => {
    if (what === 'password') {
      setMade({ username, initialPassword: (await acts.resetPassword(operatorId)).initialPassword });
    } else if (what === 'delete') {
      await acts.remove(operatorId);
      notices.success(t('deleted', { username }));
    } else {
      const enable = state === 'DISABLED';
      await acts.setState(operatorId, enable ? 'ENABLED' : 'DISABLED');
      notices.success(t(enable ? 'enabled' : 'disabled', { username }));
    }
  };

  return {
    run: async (what, operator) => {
      if (!(await ask({ ...question(what, operator), cancel: common('cancel') }))) return;
      try {
        await perform(what, operator);
        onDone();
      } catch (error) {
        notices.error(errorText(error));
      }
    },
    dialog: made && (
      <InitialPassword
        made={made}
        title={t('passwordGiven', { username: made.username })}
        onClose={() => setMade(undefined)}
      />
    ),
  };
}
