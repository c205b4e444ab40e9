import {
  changeOrganisation,
  CORRECTION,
  sendCorrectionLicence,
  submitCorrection,
  useAccountReload,
} from '@/api/accountChanges';
import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import type { AccountView, ChangeDone } from '@/api/schemas';
import { fieldFaultsOf, useChange } from '@/ui/change/useChange';
import { notices } from '@/ui/notices';
import { usePictures } from '@/ui/upload/usePictures';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChanged } from '../change/useChanged';
import {
  checkOrganisation,
  comparedOrganisation,
  organisationBody,
  organisationOf,
  type OrganisationValues,
} from './organisationRules';

const UNCONFIRMED: readonly string[] = ['ORG_CHECK_FAILED', 'LEGAL_ID_CHECK_FAILED'];

/** The register's way first; where it does not confirm what is right, the way by papers with the same entries. */
export function useOrganisationChange(account: AccountView, onClose: () => void) {
  const { t } = useTranslation('change');
  const queries = useQueryClient();
  const changed = useChanged(onClose);
  const [byPapers, setByPapers] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);
  const [asked, setAsked] = useState(false);
  const [keyOf] = useState(idempotencyKeys);
  const pictures = usePictures<'licence'>((_, ...file) => sendCorrectionLicence(...file));

  const byRegister = async (values: OrganisationValues, record: AccountView, accepted: string[]) => {
    setUnconfirmed(false);
    return changeOrganisation(organisationBody(record, values, accepted));
  };
  const handIn = async (values: OrganisationValues, record: AccountView, accepted: string[]) => {
    const body = organisationBody(record, values, accepted);
    await submitCorrection(body, values.explanation.trim(), keyOf({ body, why: values.explanation }));
    return undefined;
  };
  const change = useChange<OrganisationValues, AccountView, { done?: ChangeDone }>({
    initial: organisationOf(account),
    check: (values) => checkOrganisation(account, values, byPapers),
    record: account,
    reload: useAccountReload(),
    compare: comparedOrganisation,
    send: async (values, record, accepted) => {
      const done = await (byPapers ? handIn : byRegister)(values, record, accepted);
      return done ? { done } : {};
    },
    onDone: ({ done }) => {
      if (done) {
        changed(done, t('organisationSaved'));
        return;
      }
      onClose();
      notices.success(t('papersSent'));
      void queries.invalidateQueries({ queryKey: CORRECTION });
    },
    faultsOf: (error) => {
      if (error instanceof ApiProblem && UNCONFIRMED.includes(error.code)) setUnconfirmed(true);
      const faults = fieldFaultsOf(error);
      if (faults?.['licence']) pictures.refuse({ licence: faults['licence'] });
      return inForm(faults);
    },
    ...(byPapers && { confirm: t('effectsAndSend') }),
  });
  const { form } = change;
  // The form was sent before there was anything to explain.
  const { explanation, ...faults } = form.faults;
  return {
    ...change,
    pictures,
    byPapers,
    unconfirmed,
    toPapers: () => {
      // What the register has refused is what the papers are for.
      form.setMany(form.values);
      setByPapers(true);
    },
    form: {
      ...form,
      faults: { ...faults, ...(asked && explanation && { explanation }) },
      onSubmit: (event: Parameters<typeof form.onSubmit>[0]) => {
        setAsked(byPapers);
        if (!byPapers || pictures.checkAll(['licence'])) form.onSubmit(event);
        else event.preventDefault();
      },
    },
  };
}

/** A correction's fields stand below `organisation` in its request. */
function inForm(faults: ReturnType<typeof fieldFaultsOf>) {
  return (
    faults &&
    Object.fromEntries(
      Object.entries(faults).map(([name, fault]) => [name.replace(/^organisation\./, ''), fault]),
    )
  );
}
