import { useErrorText } from '@/api/errorText';
import { prepareSignature } from '@/api/seals';
import { useDeclarants } from '@/api/signatures';
import { FormBody } from '@/ui/form/FormBody';
import { AreaField, SelectField } from '@/ui/form/fields';
import { clean } from '@/ui/form/useForm';
import { fault, required } from '@/ui/rules/fault';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../Seals.module.css';
import { ConfirmStep } from './ConfirmStep';
import { FormFoot } from './FormFoot';
import { InstructionsDialog } from './InstructionsDialog';
import { MakeDialog } from './MakeDialog';
import { NotesDialog } from './NotesDialog';
import { ScanPanel } from './ScanPanel';
import { atMost, NOTE_LENGTH } from './sealRules';
import { useExtraction } from './useExtraction';
import { usePreparation } from './usePreparation';

interface NewSignatureDialogProps {
  onMade: () => void;
  onClose: () => void;
}

const NOTHING = { declarant: '', pictureId: '', picture: '', note: '' };

/** SEL-44 to SEL-52: somebody's handwritten signature, taken from a scan. */
export function NewSignatureDialog({ onMade, onClose }: NewSignatureDialogProps) {
  const { t } = useTranslation('seals');
  const errorText = useErrorText();
  const { data: declarants = [], error, refetch } = useDeclarants();
  // SEL-44
  const [help, setHelp] = useState<'notes' | 'instructions' | undefined>('notes');
  const { form, refusal, prepared, again, back } = usePreparation({
    initial: NOTHING,
    check: ({ declarant, pictureId, note }) =>
      clean<typeof NOTHING>({
        declarant: required()(declarant),
        pictureId: pictureId === '' ? fault('SEAL_IMAGE_NEEDED') : undefined,
        picture: undefined,
        note: atMost(NOTE_LENGTH)(note),
      }),
    prepare: ({ declarant, pictureId, note }) =>
      prepareSignature({ declarant, pictureId, ...(note.trim() && { note: note.trim() }) }),
  });
  const extraction = useExtraction('signature', ({ pictureId, picture }) =>
    form.setMany({ pictureId, picture }),
  );
  return (
    <MakeDialog title={t('addSignature')} dirty={form.dirty} width={960} onClose={onClose}>
      {(close) =>
        prepared ? (
          <ConfirmStep
            prepared={prepared}
            again={again}
            picture={prepared.values.picture}
            facts={[
              { label: t('signatureName'), value: <strong>{prepared.content.name}</strong> },
              { label: t('declarant'), value: prepared.content.person },
            ]}
            onMade={onMade}
            onBack={back}
          />
        ) : (
          <FormBody form={form} label={t('addSignature')}>
            <div className={css['split']}>
              <div className={css['fields']}>
                <SelectField
                  form={form}
                  name="declarant"
                  label={t('declarantName')}
                  required
                  placeholder={t('operatorPlaceholder')}
                  options={declarants.map(({ accountId, name, username }) => ({
                    value: accountId,
                    label: `${name} · ${username}`,
                  }))}
                  hint={
                    error ? (
                      <>
                        {errorText(error)}{' '}
                        <button type="button" className="link-button" onClick={() => void refetch()}>
                          {t('again')}
                        </button>
                      </>
                    ) : (
                      t('declarantHelp')
                    )
                  }
                />
                <AreaField form={form} name="note" label={t('note')} maxLength={NOTE_LENGTH} />
              </div>
              <ScanPanel
                of="signature"
                extraction={extraction}
                fault={form.faults.pictureId}
                onNotes={() => setHelp('notes')}
              />
            </div>
            <FormFoot
              save={t('saveSignature')}
              pending={form.pending}
              refusal={refusal}
              onInstructions={() => setHelp('instructions')}
              onNotes={() => setHelp('notes')}
              onClose={close}
            />
            {help === 'notes' && <NotesDialog of="signature" onClose={() => setHelp(undefined)} />}
            {help === 'instructions' && (
              <InstructionsDialog of="SIGNATURE" onClose={() => setHelp(undefined)} />
            )}
          </FormBody>
        )
      }
    </MakeDialog>
  );
}
