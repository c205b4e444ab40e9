import { prepareSeal, useSealOperators } from '@/api/seals';
import type { MakingWay, SealKind, SealRules } from '@/api/sealTypes';
import { FormBody } from '@/ui/form/FormBody';
import { AreaField, SelectField, TextField } from '@/ui/form/fields';
import { useTimes } from '@/ui/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../kinds';
import css from '../Seals.module.css';
import { ConfirmStep } from './ConfirmStep';
import { DayFields } from './DayFields';
import { FormFoot } from './FormFoot';
import { InstructionsDialog } from './InstructionsDialog';
import { KeyField } from './KeyField';
import { MakeDialog } from './MakeDialog';
import { NotesDialog } from './NotesDialog';
import { OperatorField } from './OperatorField';
import { OrganisationField } from './OrganisationField';
import { PreviewPanel } from './PreviewPanel';
import { ScanPanel } from './ScanPanel';
import { checkSeal, isUsable, NAME_LENGTH, NOTE_LENGTH, type SealValues } from './sealRules';
import { useDrawnForm } from './useDrawnForm';
import { useExtraction } from './useExtraction';
import { useKeyFact } from '../useKeyFact';
import { usePreparation } from './usePreparation';

interface NewSealDialogProps {
  way: MakingWay;
  rules: SealRules;
  /** Where a name is too long to be drawn. */
  onOtherWay: () => void;
  onMade: (name: string) => void;
  onClose: () => void;
}

const bodyOf = (values: SealValues, makingWay: MakingWay) => {
  const {
    operatorAccount,
    sealName,
    sealKind,
    validFrom,
    validTo,
    issuingOrg,
    pictureId,
    note,
    organisationKey,
  } = values;
  return {
    makingWay,
    operatorAccount,
    sealName: sealName.trim(),
    sealKind: sealKind as SealKind,
    validFrom,
    validTo,
    ...(makingWay === 'STANDARD' && { issuingOrg: issuingOrg.trim() }),
    pictureId,
    ...(note.trim() && { note: note.trim() }),
    ...(organisationKey && { organisationKey }),
  };
};

/** SEL-16 to SEL-39: a new seal, drawn or taken from a scan. */
export function NewSealDialog({ way, rules, onOtherWay, onMade, onClose }: NewSealDialogProps) {
  const { t } = useTranslation('seals');
  const { dateOnly } = useTimes();
  const drawn = way === 'STANDARD';
  const operators = useSealOperators();
  const operatorOf = (accountId: string) => operators.data?.find((one) => one.accountId === accountId);
  // SEL-34
  const [help, setHelp] = useState<'notes' | 'instructions' | undefined>(drawn ? undefined : 'notes');
  const { form, refusal, prepared, again, back } = usePreparation<SealValues>({
    initial: {
      operatorAccount: '',
      sealName: '',
      sealKind: '',
      validFrom: '',
      validTo: '',
      issuingOrg: drawn ? rules.orgName : '',
      pictureId: '',
      picture: '',
      note: '',
      organisationKey: false,
    },
    check: (values) => checkSeal(values, way, operatorOf(values.operatorAccount)),
    prepare: (values) => prepareSeal(bodyOf(values, way)),
  });
  const { values } = form;
  const operator = operatorOf(values.operatorAccount);
  const { preview, enter, draw } = useDrawnForm(form);
  const extraction = useExtraction('seal', ({ pictureId, picture }) => form.setMany({ pictureId, picture }));
  const title = t(drawn ? 'addStandard' : 'addImage');
  const confirmed = prepared?.values ?? values;
  const name = confirmed.sealName.trim();
  const kind = confirmed.sealKind;
  const keyFact = useKeyFact();

  return (
    <MakeDialog title={title} dirty={form.dirty} onClose={onClose}>
      {(close) =>
        prepared ? (
          <ConfirmStep
            prepared={prepared}
            again={again}
            picture={confirmed.picture}
            facts={[
              { label: t('sealName'), value: <strong>{name}</strong> },
              kind !== '' && { label: t('kind'), value: t(`kind_${kind}`) },
              {
                label: t('validity'),
                value: t('fromTo', { from: dateOnly(confirmed.validFrom), to: dateOnly(confirmed.validTo) }),
              },
              {
                label: t('operator'),
                value: operatorOf(confirmed.operatorAccount)?.name ?? prepared.content.person,
              },
              keyFact(confirmed.organisationKey),
            ]}
            onMade={() => onMade(name)}
            onBack={back}
          />
        ) : (
          <FormBody form={form} label={title}>
            <div className={css['split']}>
              <div className={css['fields']}>
                <OperatorField form={form} operators={operators} />
                <TextField
                  form={form}
                  name="sealName"
                  label={t('sealName')}
                  required
                  autoComplete="off"
                  maxLength={NAME_LENGTH}
                  hint={t('sealNameHint')}
                />
                <SelectField
                  form={form}
                  name="sealKind"
                  label={t('kind')}
                  required
                  placeholder={t('kindPlaceholder')}
                  options={KINDS.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
                  onEntry={(chosen) => drawn && enter({ sealKind: chosen as SealKind })}
                />
                <DayFields form={form} range={isUsable(operator) ? operator : undefined} />
                {drawn && (
                  <OrganisationField
                    form={form}
                    freeName={rules.freeName}
                    onEntry={(issuingOrg) => enter({ issuingOrg })}
                    onOtherWay={onOtherWay}
                  />
                )}
                <AreaField form={form} name="note" label={t('note')} maxLength={NOTE_LENGTH} />
                <KeyField form={form} />
              </div>
              {drawn ? (
                <PreviewPanel
                  preview={preview}
                  fits={values.pictureId !== ''}
                  able={values.sealKind !== '' && values.issuingOrg.trim() !== ''}
                  fault={form.faults.pictureId}
                  onPreview={draw}
                />
              ) : (
                <ScanPanel
                  of="seal"
                  extraction={extraction}
                  fault={form.faults.pictureId}
                  onNotes={() => setHelp('notes')}
                />
              )}
            </div>
            <FormFoot
              save={t('saveSeal')}
              pending={form.pending}
              refusal={refusal}
              onInstructions={() => setHelp('instructions')}
              onNotes={drawn ? undefined : () => setHelp('notes')}
              onClose={close}
            />
            {help === 'notes' && <NotesDialog of="seal" onClose={() => setHelp(undefined)} />}
            {help === 'instructions' && <InstructionsDialog of={way} onClose={() => setHelp(undefined)} />}
          </FormBody>
        )
      }
    </MakeDialog>
  );
}
