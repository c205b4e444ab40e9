import { idempotencyKeys } from '@/api/idempotency';
import { ApiProblem } from '@/api/problem';
import { FieldGroup } from '@/ui/form/FieldGroup';
import { FormBody } from '@/ui/form/FormBody';
import { PictureField } from '@/ui/upload/PictureField';
import type { SendPicture } from '@/ui/upload/usePictures';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlow } from './flow';
import { refusalOf } from './refusals';
import { StepActions } from './StepActions';
import { StepFault } from './StepFault';
import { useRequestPictures } from './useRequestPictures';

type Paper = 'licence' | 'application' | 'idFront' | 'idBack';

interface PaperStepProps<V, S extends Paper> {
  slots: readonly S[];
  title: string;
  note: string;
  put: SendPicture<S>;
  /** @param key the same for a retry, so that it has no second effect */
  submit: (key: string) => Promise<V>;
}

/** The last step of a request that a person decides on: pictures of papers, and Finish. */
export function PaperStep<V, S extends Paper>({ slots, title, note, put, submit }: PaperStepProps<V, S>) {
  const { t } = useTranslation('recovery');
  const { id, adopt, expire, reload, back } = useFlow<V>();
  const [keyOf] = useState(idempotencyKeys);
  const [refusal, setRefusal] = useState<unknown>();
  const [pending, setPending] = useState(false);
  const pictures = useRequestPictures(slots, put);

  const refuse = (error: unknown) => {
    const { whole, fields, way } = refusalOf(error, slots);
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
    submit(keyOf({ id }))
      .then(adopt)
      .catch(refuse)
      .finally(() => setPending(false));
  };

  return (
    <FormBody form={{ onSubmit, attach: () => undefined }} label={title}>
      <FieldGroup title={title} note={note}>
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
