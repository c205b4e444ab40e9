import type { OrganisationKind } from '@/api/registration';
import { ask } from '@/ui/question';
import { unsaved, useUnsaved } from '@/ui/unsaved';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { handedOver, handOver } from '../handover';
import { useSiteCode } from '@/ui/PartnerLink';
import { otherKind, PAGE_OF } from './kinds';
import { useTicket } from './ticket';
import { useAccountStep } from './useAccountStep';
import { useOrganisationStep, type Beginning } from './useOrganisationStep';

const STEP = 'step';
const ACCOUNT = 'account';

/**
 * The two steps of an organisation's registration (REG-15, REG-35). The step stands in the address, so the browser's
 * Back goes from step 2 to step 1; what was entered in either stays until the page is left.
 */
export function useOrganisationPage(kind: OrganisationKind, onRegistered: (username: string) => void) {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const beginning = handedOver(useLocation().state) as Beginning | undefined;
  const [parameters, setParameters] = useSearchParams();
  const site = useSiteCode();
  const [ticket, setTicket] = useTicket(kind);
  const [expired, setExpired] = useState(false);
  // Nobody comes to step 2 whose step 1 the server has not passed.
  const inAccount = parameters.get(STEP) === ACCOUNT && ticket !== undefined;

  const toOrganisation = () =>
    setParameters(
      (old) => {
        old.delete(STEP);
        return old;
      },
      { replace: true },
    );
  const organisation = useOrganisationStep(kind, ticket, beginning, {
    onPassed: (passed) => {
      setExpired(false);
      setTicket(passed);
      setParameters((old) => {
        old.set(STEP, ACCOUNT);
        return old;
      });
    },
    goOn: async (values) => {
      const other = otherKind(kind, values.uscc);
      if (!other) return true;
      const leave = await ask({
        title: t(`switchTitle_${other}`),
        text: t(`switchText_${other}`),
        confirm: t(`switch_${other}`),
        cancel: t('switchStay'),
      });
      if (!leave) return true;
      unsaved.forget();
      void navigate(PAGE_OF[other](site), { state: handOver({ values } satisfies Beginning) });
      return false;
    },
  });
  const account = useAccountStep(kind, ticket?.registrationId, inAccount, {
    onRegistered: (username) => {
      setTicket(undefined);
      unsaved.forget();
      onRegistered(username);
    },
    onExpired: () => {
      setTicket(undefined);
      setExpired(true);
      toOrganisation();
    },
    onOrganisationRefused: (faults) => {
      toOrganisation();
      organisation.refuse(faults);
    },
  });
  useUnsaved(
    organisation.form.dirty || account.form.dirty || (beginning !== undefined && !inAccount),
    t(`title_${kind}`),
  );
  return { organisation, account, ticket, inAccount, expired, toOrganisation };
}
