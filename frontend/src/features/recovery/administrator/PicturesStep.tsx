import { putClaimPicture, submitClaim, type AdministratorClaim } from '@/api/administratorClaim';
import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
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

const SLOTS = ['licence', 'application', 'idFront', 'idBack'] as const;

/** Step 3: the papers, and Finish (ACC-87). */
export function PicturesStep() {
  const { t } = useTranslation('recovery');
  const formats = useTranslation('upload').t('formats');
  const { id, adopt, expire, reload, back } = useFlow<AdministratorClaim>();
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const pictures = useRequestPictures(SLOTS, (slot, ...rest) => putClaimPicture(id, slot, ...rest));

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
    if (pending || pictures.sending || !pictures.checkAll(SLOTS)) return;
    setPending(true);
    submitClaim(id, keyOf({ id }))
      .then(adopt)
      .catch(refuse)
      .finally(() => setPending(false));
  };

  return (
    <FormBody form={{ onSubmit, attach: () => undefined }} label={t('administrator.journey.pictures')}>
      <FieldGroup
        title={t('administrator.journey.pictures')}
        note={t('administrator.picturesNote', { formats })}
      >
        {SLOTS.map((slot) => (
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
