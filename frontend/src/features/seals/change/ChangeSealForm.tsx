import { prepareChange, sealAddress } from '@/api/seals';
import type { SealDetails, SealOperator } from '@/api/sealTypes';
import { AreaField, TextField } from '@/ui/form/fields';
import { Facts } from '@/ui/Facts';
import { FormBody } from '@/ui/form/FormBody';
import { useTimes } from '@/ui/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmStep } from '../make/ConfirmStep';
import { DayFields } from '../make/DayFields';
import { FormFoot } from '../make/FormFoot';
import { KeyField } from '../make/KeyField';
import { MakeDialog } from '../make/MakeDialog';
import { NotesDialog } from '../make/NotesDialog';
import { OrganisationField } from '../make/OrganisationField';
import { PreviewPanel } from '../make/PreviewPanel';
import { ScanPanel } from '../make/ScanPanel';
import { NAME_LENGTH, NOTE_LENGTH } from '../make/sealRules';
import { useDrawnForm } from '../make/useDrawnForm';
import { useExtraction } from '../make/useExtraction';
import { usePreparation } from '../make/usePreparation';
import css from '../Seals.module.css';
import { useKeyFact } from '../useKeyFact';
import { changeOf, checkChange, isRedrawn, rangeFor, valuesOf, type ChangeValues } from './changeRules';

interface ChangeSealFormProps {
  details: SealDetails;
  /** Undefined where the operator has no card any more; then the seal's certificate sets the limits. */
  operator: SealOperator | undefined;
  freeName: boolean;
  onMade: (name: string) => void;
  onClose: () => void;
}

/** SEL-14: name, validity, note and picture; kind, way of making and operator stay. */
export function ChangeSealForm({ details, operator, freeName, onMade, onClose }: ChangeSealFormProps) {
  const { t } = useTranslation('seals');
  const { dateOnly } = useTimes();
  const { seal } = details;
  const drawn = seal.makingWay === 'STANDARD';
  const range = rangeFor(details, operator);
  const [notes, setNotes] = useState(false);
  const { form, refusal, prepared, again, back } = usePreparation<ChangeValues>({
    initial: valuesOf(details),
    check: (values) => checkChange(values, seal, range),
    prepare: (values) => prepareChange(seal.sealId, changeOf(values, seal)),
  });
  const { values } = form;
  const { preview, enter, draw } = useDrawnForm(form);
  const extraction = useExtraction('seal', form.setMany);
  const kept = sealAddress(seal.sealId, 'picture', seal.version);
  const confirmed = prepared?.values ?? values;
  const name = confirmed.sealName.trim();
  const keyFact = useKeyFact();
  return (
    <MakeDialog title={t('changeSeal')} dirty={form.dirty} onClose={onClose}>
      {(close) =>
        prepared ? (
          <ConfirmStep
            prepared={prepared}
            again={again}
            picture={confirmed.pictureId === '' ? kept : confirmed.picture}
            facts={[
              { label: t('sealName'), value: <strong>{name}</strong> },
              { label: t('kind'), value: t(`kind_${seal.kind}`) },
              {
                label: t('validity'),
                value: t('fromTo', { from: dateOnly(confirmed.validFrom), to: dateOnly(confirmed.validTo) }),
              },
              { label: t('operator'), value: seal.operator.name },
              keyFact(confirmed.organisationKey),
            ]}
            onMade={() => onMade(name)}
            onBack={back}
          />
        ) : (
          <FormBody form={form} label={t('changeSeal')}>
            <p className={css['soft']}>{t('changeText')}</p>
            <div className={css['split']}>
              <div className={css['fields']}>
                <Facts
                  facts={[
                    { label: t('operator'), value: seal.operator.name },
                    { label: t('kind'), value: t(`kind_${seal.kind}`) },
                    { label: t('makingWay'), value: t(`way_${seal.makingWay}`) },
                  ]}
                />
                <TextField
                  form={form}
                  name="sealName"
                  label={t('sealName')}
                  required
                  autoComplete="off"
                  maxLength={NAME_LENGTH}
                  hint={t('sealNameHint')}
                />
                <DayFields form={form} range={range} />
                {drawn && (
                  <OrganisationField
                    form={form}
                    freeName={freeName}
                    onEntry={(issuingOrg) => enter({ issuingOrg })}
                  />
                )}
                <AreaField form={form} name="note" label={t('note')} maxLength={NOTE_LENGTH} />
                <KeyField form={form} />
              </div>
              {drawn ? (
                <PreviewPanel
                  preview={preview}
                  fits={values.pictureId !== ''}
                  able={values.issuingOrg.trim() !== ''}
                  fault={form.faults.pictureId}
                  onPreview={draw}
                  before={isRedrawn(values, seal) ? undefined : kept}
                />
              ) : (
                <ScanPanel
                  of="seal"
                  extraction={extraction}
                  fault={form.faults.pictureId}
                  onNotes={() => setNotes(true)}
                  before={kept}
                />
              )}
            </div>
            <FormFoot
              save={t('saveSeal')}
              pending={form.pending}
              refusal={refusal}
              onNotes={drawn ? undefined : () => setNotes(true)}
              onClose={close}
            />
            {notes && <NotesDialog of="seal" onClose={() => setNotes(false)} />}
          </FormBody>
        )
      }
    </MakeDialog>
  );
}
