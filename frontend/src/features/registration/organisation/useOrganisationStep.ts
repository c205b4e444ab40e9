import { idempotencyKeys } from '@/api/idempotency';
import type { LicensedOrganisation, OrganisationForm } from '@/api/schemas';
import { ApiProblem } from '@/api/problem';
import { changeRegistration, startRegistration, type OrganisationKind } from '@/api/registration';
import { useForm, type Form } from '@/ui/form/useForm';
import type { Fault } from '@/ui/rules/fault';
import { useRef, useState } from 'react';
import {
  checkOrganisation,
  NO_ORGANISATION,
  organisationBody,
  type OrganisationValues,
} from './organisationRules';
import type { Ticket } from './ticket';

/** A confirmed scan, by which the organisation's data are known (REG-48). */
export interface ScannedLicence {
  licenceId: string;
  organisation: LicensedOrganisation;
}

/** What another page of the registration knows already. */
export interface Beginning {
  values?: OrganisationValues;
  licence?: ScannedLicence;
}

export interface OrganisationStepState {
  form: Form<OrganisationValues>;
  refusal: unknown;
  licence: ScannedLicence | undefined;
  /** The user rather types the organisation's data. */
  dropLicence: () => void;
  /** The server refuses after all what it had passed: it must be looked at again. */
  refuse: (faults: Record<string, Fault>) => void;
}

type Started = Pick<Ticket, 'registrationId' | 'expiresAt'>;

interface Outcome {
  onPassed: (ticket: Ticket) => void;
  /** REG-38: whether to go on with this form. */
  goOn: (values: OrganisationValues) => Promise<boolean>;
}

const isExpired = (error: unknown) => error instanceof ApiProblem && error.code === 'REGISTRATION_EXPIRED';

/**
 * Step 1: the server compares the organisation with the register and the legal representative with the identity
 * service before anybody comes to step 2 (REG-18). Unchanged data that have passed are not sent again.
 */
export function useOrganisationStep(
  kind: OrganisationKind,
  ticket: Ticket | undefined,
  beginning: Beginning | undefined,
  { onPassed, goOn }: Outcome,
): OrganisationStepState {
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [passed, setPassed] = useState('');
  const [licence, setLicence] = useState(beginning?.licence);
  const kept = useRef('');
  const { uscc = '', orgCode = '', orgName = '' } = ticket ?? {};

  /** Who came back from step 2 keeps the registration, and with it the user name reserved there. */
  const submit = async (body: OrganisationForm, content: string): Promise<Started> => {
    try {
      if (ticket) return await changeRegistration(kind, ticket.registrationId, body);
    } catch (error) {
      if (!isExpired(error)) throw error;
    }
    return startRegistration(kind, body, keyOf({ content, after: ticket?.registrationId }));
  };

  const form = useForm<OrganisationValues>({
    initial: {
      ...NO_ORGANISATION,
      ...(beginning?.values ?? { uscc, orgCode, orgName }),
      ...licence?.organisation,
    },
    check: checkOrganisation,
    send: async (values) => {
      setRefusal(undefined);
      if (kept.current !== values.uscc && !(await goOn(values))) return;
      kept.current = values.uscc;
      const body = { ...organisationBody(values), ...(licence && { licenceId: licence.licenceId }) };
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
    licence,
    dropLicence: () => setLicence(undefined),
    refuse: (faults) => {
      setPassed('');
      form.refuse(faults);
    },
  };
}
