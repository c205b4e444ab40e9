import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import type { Receiver, UsernameRecovery } from '@/api/recoveryTypes';
import { askSmsCode, chooseOperators, giveFacts } from '@/api/usernameRecovery';
import { useSmsCode, useSmsProof, type SmsCode, type SmsProof } from '@/ui/codes/useSmsCode';
import { clean, useForm, type Form } from '@/ui/form/useForm';
import { required, type Fault } from '@/ui/rules/fault';
import { mobile, smsCode } from '@/ui/rules/fields';
import { useUnsaved } from '@/ui/unsaved';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useFlow } from '../flow';
import { checkPerson, NO_PERSON, personBody } from '../personRules';
import { refusalOf } from '../refusals';
import { codeOf } from '../useStepForm';
import { checkChoice, isOneOfThree, partOf, presetFacts, type Fact } from './factRules';

const NO_PHONE = { mobile: '', imageCode: '', smsCode: '' };

export interface OperatorPart {
  form: Form<typeof NO_PHONE>;
  proof: SmsProof;
  sms: SmsCode;
}

/** Each fact has a form of its own; those chosen are sent together. */
const nothing = () => Promise.resolve();

function useOperator(
  active: boolean,
  receiver: Receiver,
  mobileBefore: string | undefined,
  onRefused: (error: unknown) => void,
): OperatorPart {
  const { id } = useFlow<UsernameRecovery>();
  const proof = useSmsProof(active);
  const form = useForm({
    initial: { ...NO_PHONE, mobile: mobileBefore ?? '' },
    check: (values) =>
      clean<typeof NO_PHONE>({
        mobile: required(mobile)(values.mobile),
        imageCode: proof.faultAtEnd(values),
        smsCode: required(smsCode)(values.smsCode),
      }),
    send: nothing,
  });
  const sms = useSmsCode(
    (body) => askSmsCode(id, { ...body, receiver }),
    proof,
    form,
    (error) => {
      if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
      else onRefused(error);
    },
  );
  return { form, proof, sms };
}

/** What was entered, while another step is on show (RCU-03). */
interface Draft {
  chosen: Fact[];
  legal: typeof NO_PERSON;
  admin: typeof NO_PERSON;
  mobiles: [string, string];
}
const DRAFT = 'facts';

/** Who the operators are is told once they are ticked, for the organisation stated then. */
function chosenBefore(chosen: Fact[], view: UsernameRecovery): Fact[] {
  const known = chosen.filter((fact) => fact !== 'OPERATORS' || view.operators);
  if (known.length === 0) return presetFacts(view);
  return isOneOfThree(view) ? known.slice(0, 1) : known;
}

export function useFacts() {
  const { id, view, drafts, adopt, expire, reload, title } = useFlow<UsernameRecovery>();
  const [kept] = useState(() => drafts.get(DRAFT) as Draft | undefined);
  const [chosen, setChosen] = useState<Fact[]>(() => chosenBefore(kept?.chosen ?? [], view));
  const [operators, setOperators] = useState(view.operators);
  const [choiceFault, setChoiceFault] = useState<Fault>();
  const [refusal, setRefusal] = useState<unknown>();
  const [keyOf] = useState(idempotencyKeys);
  const [pending, setPending] = useState(false);
  const running = useRef(false);
  const asked = (fact: Fact) => chosen.includes(fact);

  const refuse = (error: unknown) => {
    const { whole, way } = refusalOf(error, []);
    if (way === 'expired') expire();
    else if (way === 'reload') reload();
    setRefusal(whole);
  };
  const legal = useForm({ initial: kept?.legal ?? NO_PERSON, check: checkPerson, send: nothing });
  const admin = useForm({ initial: kept?.admin ?? NO_PERSON, check: checkPerson, send: nothing });
  const operator1 = useOperator(asked('OPERATORS'), 'OPERATOR_1', kept?.mobiles[0], refuse);
  const operator2 = useOperator(asked('OPERATORS'), 'OPERATOR_2', kept?.mobiles[1], refuse);
  const forms = { legal, admin, operator1: operator1.form, operator2: operator2.form };
  useUnsaved(
    Object.values(forms).some((form) => form.dirty),
    title,
  );
  useEffect(() => {
    drafts.set(DRAFT, {
      chosen,
      legal: legal.values,
      admin: admin.values,
      mobiles: [operator1.form.values.mobile, operator2.form.values.mobile],
    } satisfies Draft);
  });

  const withoutOperators = (old: Fact[]): Fact[] =>
    isOneOfThree(view) && old.includes('OPERATORS') ? ['LEGAL'] : old.filter((fact) => fact !== 'OPERATORS');

  /** RCU-23 to RCU-25: who they are is only known, masked, once they are asked for. */
  const choose = (next: Fact[]) => {
    setChosen(next);
    setChoiceFault(undefined);
    setRefusal(undefined);
    if (!next.includes('OPERATORS') || operators) return;
    chooseOperators(id).then(
      (told) => setOperators(told.operators),
      (error: unknown) => {
        // What was chosen since stays; without knowing who they are nobody can be asked for.
        setChosen(withoutOperators);
        if (codeOf(error) === 'OPERATORS_TOO_FEW') setChoiceFault({ code: 'OPERATORS_TOO_FEW' });
        else refuse(error);
      },
    );
  };

  const send = async () => {
    const phone = ({ values }: Form<typeof NO_PHONE>) => ({
      mobile: values.mobile.trim(),
      smsCode: values.smsCode,
    });
    try {
      const body = {
        ...(asked('LEGAL') && { legal: personBody(legal.values) }),
        ...(asked('ADMIN') && { admin: personBody(admin.values) }),
        ...(asked('OPERATORS') && { operators: [phone(operator1.form), phone(operator2.form)] }),
      };
      adopt(await giveFacts(id, body, keyOf(body)));
    } catch (error) {
      const code = codeOf(error);
      const fields = error instanceof ApiProblem ? Object.entries(error.fieldFaults) : [];
      const own = fields.flatMap(([field, found]) => {
        const place = partOf(field);
        return place ? [{ ...place, found }] : [];
      });
      for (const { part, name, found } of own) forms[part].refuse({ [name]: found });
      if (code === 'CHOICES_TWO' || code === 'CHOICES_SAME_PERSON') setChoiceFault({ code });
      else if (own.length === 0) refuse(error);
    }
  };

  const parts = [...(asked('LEGAL') ? [legal] : []), ...(asked('ADMIN') ? [admin] : [])];
  const phones = asked('OPERATORS') ? [operator1.form, operator2.form] : [];

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (running.current) return;
    const wrongChoice = checkChoice(view, chosen);
    setChoiceFault(wrongChoice);
    const right = [
      ...parts.map((form) => form.checkOnly('name', 'idType', 'idNumber', 'idValidFrom', 'idValidTo')),
      ...phones.map((form) => form.checkOnly('mobile', 'imageCode', 'smsCode')),
    ].every(Boolean);
    if (wrongChoice || !right) return;
    running.current = true;
    setPending(true);
    setRefusal(undefined);
    void send().finally(() => {
      running.current = false;
      setPending(false);
    });
  };

  return {
    chosen,
    choose,
    asked,
    choiceFault,
    refusal,
    pending,
    operators,
    legal,
    admin,
    operator1,
    operator2,
    body: {
      onSubmit,
      attach: (element: HTMLFormElement | null) => {
        for (const form of Object.values(forms)) form.attach(element);
      },
    },
  };
}
