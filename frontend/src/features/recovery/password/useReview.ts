import type { CaptchaAnswer } from '@/api/captchaDesk';
import { putPasswordPicture } from '@/api/passwordRecovery';
import { ApiProblem } from '@/api/problem';
import type { PasswordRecovery } from '@/api/recoveryTypes';
import type { CaptchaInUse } from '@/api/useCaptcha';
import { useForm, type Faults, type Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { required } from '@/ui/rules/fault';
import { imageCode } from '@/ui/rules/fields';
import { useUnsaved } from '@/ui/unsaved';
import { useState, type SyntheticEvent } from 'react';
import { useFlow } from '../flow';
import { refusalOf } from '../refusals';
import { useRequestPictures } from '../useRequestPictures';
import { OVERSEAS_SLOTS, REVIEW_SLOTS, type ReviewSlot } from './methods';

interface OtherForm {
  values: object;
  dirty: boolean;
  checkOnly: (...names: never[]) => boolean;
  refuse: (faults: Record<string, Fault>) => void;
  attach: (element: HTMLFormElement | null) => void;
}

interface ReviewSpec<V> {
  initial: V;
  captcha: CaptchaInUse;
  slots: (values: V) => readonly ReviewSlot[];
  check: (values: V, imageCode: Fault | undefined) => Faults<V>;
  /** Forms of the same page with a captcha of their own; judged and sent together with this one. */
  others: readonly OtherForm[];
  send: (values: V, answer: CaptchaAnswer) => Promise<PasswordRecovery>;
}

const ALL_SLOTS = [...REVIEW_SLOTS, ...OVERSEAS_SLOTS];

/** A request for manual review: all blocks are validated together and sent as one (RCP-26). */
export function useReview<V extends { imageCode: string }>(spec: ReviewSpec<V>) {
  const { id, adopt, expire, reload, title } = useFlow<PasswordRecovery>();
  const { captcha, others } = spec;
  const [refusal, setRefusal] = useState<unknown>();
  const pictures = useRequestPictures<ReviewSlot>(ALL_SLOTS, (slot, ...rest) =>
    putPasswordPicture(id, slot, ...rest),
  );

  /** Each refused field goes to the form that has it. */
  const refuse = (error: unknown) => {
    setRefusal(undefined);
    const faults = error instanceof ApiProblem ? error.fieldFaults : {};
    const shown: string[] = [];
    const give = (names: string[], to: (faults: Record<string, Fault>) => void) => {
      const own = Object.fromEntries(Object.entries(faults).filter(([name]) => names.includes(name)));
      if (Object.keys(own).length > 0) to(own);
      shown.push(...Object.keys(own));
    };
    for (const other of others) {
      // The captcha of the request is this form's; those of the others guard their codes only.
      give(
        Object.keys(other.values).filter((name) => name !== 'imageCode'),
        other.refuse,
      );
    }
    give(Object.keys(spec.initial), form.refuse);
    give([...ALL_SLOTS], pictures.refuse);
    const { newPassword } = faults;
    if (newPassword) give(['newPassword'], () => form.refuse({ password: newPassword }));
    if (shown.length > 0) return;
    const { whole, way } = refusalOf(error, []);
    if (way === 'expired') expire();
    else if (way === 'reload') reload();
    setRefusal(whole);
  };

  const form: Form<V> = useForm<V>({
    initial: spec.initial,
    check: (values) =>
      spec.check(values, captcha.now.kind === 'IMAGE' ? required(imageCode)(values.imageCode) : undefined),
    send: async (values) => {
      setRefusal(undefined);
      try {
        const answer = await captcha.desk.answer(values.imageCode);
        adopt(await spec.send(values, answer));
      } catch (error) {
        captcha.desk.renew();
        refuse(error);
      }
    },
  });
  useUnsaved(form.dirty || others.some((other) => other.dirty), title);

  return {
    form,
    pictures,
    refusal,
    refuse,
    body: {
      onSubmit: (event: SyntheticEvent) => {
        event.preventDefault();
        const right = [
          ...others.map((other) => other.checkOnly(...(Object.keys(other.values) as never[]))),
          pictures.checkAll(spec.slots(form.values)) && !pictures.sending,
        ].every(Boolean);
        if (right) form.onSubmit(event);
        // Shows its faults beside those of the others, all at once.
        else form.checkOnly(...(Object.keys(form.values) as (keyof V & string)[]));
      },
      attach: (element: HTMLFormElement | null) => {
        form.attach(element);
        for (const other of others) other.attach(element);
      },
    },
  };
}
