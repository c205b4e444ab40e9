import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import type { UsernameRecovery } from '@/api/recoveryTypes';
import { putUsernamePicture, submitUsernameRequest } from '@/api/usernameRecovery';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { PictureField } from '@/ui/upload/PictureField';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../flow';
import { refusalOf } from '../refusals';
import { StepActions } from '../StepActions';
import { StepFault } from '../StepFault';
import { useRequestPictures } from '../useRequestPictures';

const SLOTS = ['idFront', 'idBack', 'licence'] as const;

/** Manual review, step 3: the pictures, and Finish (RCU-37, RCU-38). */
export function PicturesStep() {
  const { t } = useTranslation('recovery');
  const formats = useTranslation('upload').t('formats');
  const { id, view, adopt, expire, reload, back } = useFlow<UsernameRecovery>();
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const slots = view.kind === 'INDIVIDUAL' ? SLOTS.slice(0, 2) : SLOTS;
  const pictures = useRequestPictures(SLOTS, (slot, ...rest) => putUsernamePicture(id, slot, ...rest));

  const refuse = (error: unknown) => {
    const { whole, fields, way } = refusalOf(error, SLOTS);
    if (way === 'expired') expire();
    else if (way === 'reload') reload();
    if (fields) pictures.refuse(fields);
    setRefusal(error instanceof ApiProblem && fields ? undefined : whole);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setRefusal(undefined);
    if (pending || pictures.sending || !pictures.checkAll(slots)) return;
    setPending(true);
    submitUsernameRequest(id, keyOf({ id }))
      .then(adopt)
      .catch(refuse)
      .finally(() => setPending(false));
  };

  return (
    <FormBody form={{ onSubmit, attach: () => undefined }} label={t('journey.pictures')}>
      <FieldGroup title={t('journey.pictures')} note={t('picturesNote', { formats })}>
        {slots.map((slot) => (
          <PictureField key={slot} pictures={pictures} slot={slot} label={t(`picture.${slot}`)} />
        ))}
      </FieldGroup>
      <StepActions
        fault={<StepFault error={refusal} />}
        next={t('finish')}
        pending={pending}
        waiting={t('submitting')}
        disabled={pictures.sending}
        onBack={back}
      />
    </FormBody>
  );
}
