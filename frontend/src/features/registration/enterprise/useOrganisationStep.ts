import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { changeRegistration, startRegistration } from '@/api/registration';
import type { OrganisationForm } from '@/api/schemas';
import { useForm, type Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { useState } from 'react';
import {
  checkOrganisation,
  NO_ORGANISATION,
  organisationBody,
  type OrganisationValues,
} from './organisationRules';
import type { Ticket } from './ticket';

export interface OrganisationStepState {
  form: Form<OrganisationValues>;
  refusal: unknown;
  /** The server refuses after all what it had passed: it must be looked at again. */
  refuse: (faults: Record<string, Fault>) => void;
}

type Started = Pick<Ticket, 'registrationId' | 'expiresAt'>;

const isExpired = (error: unknown) => error instanceof ApiProblem && error.code === 'REGISTRATION_EXPIRED';

/**
 * Step 1: the server compares the organisation with the register and the legal representative with the identity
 * service before anybody comes to step 2 (REG-18). Unchanged data that have passed are not sent again.
 */
export function useOrganisationStep(
  ticket: Ticket | undefined,
  onPassed: (ticket: Ticket) => void,
): OrganisationStepState {
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [passed, setPassed] = useState('');
  const { uscc = '', orgCode = '', orgName = '' } = ticket ?? {};

  /** Who came back from step 2 keeps the registration, and with it the user name reserved there. */
  const submit = async (body: OrganisationForm, content: string): Promise<Started> => {
    try {
      if (ticket) return await changeRegistration(ticket.registrationId, body);
    } catch (error) {
      if (!isExpired(error)) throw error;
    }
    return startRegistration(body, keyOf({ content, after: ticket?.registrationId }));
  };

  const form = useForm<OrganisationValues>({
    initial: { ...NO_ORGANISATION, uscc, orgCode, orgName },
    check: checkOrganisation,
    send: async (values) => {
      setRefusal(undefined);
      const body = organisationBody(values);
      const content = JSON.stringify(body);
      if (ticket && content === passed) {
        onPassed(ticket);
        return;
      }
      try {
        const started = await submit(body, content);
        setPassed(content);
        onPassed({ ...started, uscc: body.uscc, orgCode: body.orgCode, orgName: body.orgName });
      } catch (error) {
        if (error instanceof ApiProblem && error.hasFieldFaults) form.refuse(error.fieldFaults);
        else setRefusal(error);
      }
    },
  });
  return {
    form,
    refusal,
    refuse: (faults) => {
      setPassed('');
      form.refuse(faults);
    },
  };
}
