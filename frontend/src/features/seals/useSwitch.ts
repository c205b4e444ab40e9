import { useErrorText } from '@/api/errorText';
import { ApiProblem } from '@/api/problem';
import type { SealSwitch } from '@/api/sealTypes';
import { useFaultText } from '@/ui/faultText';
import { notices } from '@/ui/notices';
import { ask, type Question } from '@/ui/question';
import { useTranslation } from 'react-i18next';
import { useCauseText } from './causes';

/** A seal or a signature, as far as it is switched and deleted. */
export interface Switched {
  name: string;
  state: SealSwitch;
  /** False where a question on the way was answered with no. */
  setState: (state: SealSwitch) => Promise<unknown>;
  remove: () => Promise<unknown>;
}

type SwitchAct = 'enable' | 'disable' | 'delete';

interface Words {
  disable: Question;
  delete: Question;
}

/** SEL-10 to SEL-13, for seals and signatures alike: what the state does not allow is refused before it is asked for. */
export function useSwitch(onDone: () => void) {
  const { t } = useTranslation('seals');
  const faultText = useFaultText();
  const errorText = useErrorText();
  const causeText = useCauseText();

  const perform = async (act: SwitchAct, { name, setState, remove }: Switched) => {
    const done = await (act === 'delete' ? remove() : setState(act === 'enable' ? 'ENABLED' : 'DISABLED'));
    if (done === false) return;
    notices.success(t(`${act}d`, { name }));
    onDone();
  };

  return async (act: SwitchAct, one: Switched, words: Words): Promise<void> => {
    if (act === 'delete' && one.state === 'ENABLED') {
      notices.error(t('disableFirst'));
      return;
    }
    if (one.state === (act === 'enable' ? 'ENABLED' : 'DISABLED') && act !== 'delete') {
      notices.error(faultText({ code: 'SEAL_STATE_CONFLICT' }));
      return;
    }
    if (act !== 'enable' && !(await ask(words[act]))) return;
    try {
      await perform(act, one);
    } catch (error) {
      const cause = error instanceof ApiProblem ? error.params['cause'] : undefined;
      notices.error(errorText(error, cause === undefined ? undefined : { cause: causeText(String(cause)) }));
    }
  };
}
