import { useFreshQualifications, saveQualifications } from '@/api/qualifications';
import { ApiProblem } from '@/api/problem';
import type { Qualifications } from '@/api/schemas';
import { FormActions, FormBody } from '@/ui/form/FormBody';
import { FormFault } from '@/ui/form/FormFault';
import { clean, useForm } from '@/ui/form/useForm';
import { ask } from '@/ui/question';
import { Tabs } from '@/ui/Tabs';
import { useUnsaved } from '@/ui/unsaved';
import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Conflict } from './Conflict';
import css from './Qualifications.module.css';
import { TabInputs } from './TabInputs';
import { useTabLabel } from './useTabLabel';
import { editableValues, faultOf, fieldsOf, keptOver, type Values } from './values';

interface EditFormProps {
  /** What the page showed when editing began; saving is refused once the record is another one. */
  view: Qualifications;
  /** What is in the fields at the beginning. */
  draft: Values;
  tab: string;
  onTab: (code: string) => void;
  onSaved: () => Promise<void>;
  /** Somebody else has changed the record: go on from there with the own entries. */
  onRebase: (view: Qualifications, draft: Values) => void;
  onLeave: () => void;
}

/** Edit mode: the editable fields of all tabs in one form, saved in one step (QLF-03, QLF-07, QLF-08). */
export function EditForm({ view, draft, tab, onTab, onSaved, onRebase, onLeave }: EditFormProps) {
  const { t } = useTranslation('qualifications');
  const common = useTranslation().t;
  const fresh = useFreshQualifications();
  const tabLabel = useTabLabel();
  const [refusal, setRefusal] = useState<unknown>();
  const [newer, setNewer] = useState<Qualifications>();
  const fields = fieldsOf(view).filter((field) => field.editable);
  const check = (values: Values) =>
    clean<Values>(
      Object.fromEntries(fields.map((field) => [field.code, faultOf(field, values[field.code] ?? '')])),
    );

  const wrongIn = (code: string, faults: Partial<Record<string, unknown>>) =>
    view.tabs.find((one) => one.code === code)?.fields.filter((field) => faults[field.code] !== undefined)
      .length ?? 0;
  /** The first field that is wrong gets the focus, so its tab must be on show. */
  const turnToFault = (faults: Partial<Record<string, unknown>>) => {
    if (wrongIn(tab, faults) > 0) return;
    const wrong = view.tabs.find((one) => wrongIn(one.code, faults) > 0);
    if (wrong) onTab(wrong.code);
  };

  const form = useForm<Values>({
    initial: draft,
    check,
    send: async (values) => {
      setRefusal(undefined);
      try {
        await saveQualifications({ version: view.version, catalogueVersion: view.catalogueVersion, values });
        await onSaved();
      } catch (error) {
        if (!(error instanceof ApiProblem)) setRefusal(error);
        else if (error.code === 'CONFLICT_STALE') setNewer(await fresh().catch(() => undefined));
        else if (error.hasFieldFaults) {
          turnToFault(error.fieldFaults);
          form.refuse(error.fieldFaults);
        } else setRefusal(error);
      }
    },
  });
  const before = editableValues(view);
  const dirty = Object.entries(form.values).some(([code, value]) => value !== before[code]);
  useUnsaved(dirty, t('title'));

  const leave = async () => {
    const question = {
      title: t('leaveTitle'),
      text: t('leaveText'),
      confirm: t('leaveGo'),
      cancel: t('leaveStay'),
    };
    if (!dirty || (await ask(question))) onLeave();
  };
  const submit = {
    attach: form.attach,
    onSubmit: (event: SyntheticEvent) => {
      turnToFault(check(form.values));
      form.onSubmit(event);
    },
  };
  const wrong = Object.keys(form.faults).length > 0;
  const shown = view.tabs.find(({ code }) => code === tab);
  return (
    <FormBody form={submit} label={t('form')}>
      {newer && (
        <Conflict
          base={view}
          fresh={newer}
          onKeep={() => onRebase(newer, keptOver(newer, view, form.values))}
          onDrop={onLeave}
        />
      )}
      <p className={css['note']}>{t('greyNote')}</p>
      <Tabs
        label={t('tabs')}
        tabs={view.tabs.map((one) => ({
          key: one.code,
          label: tabLabel(one, wrongIn(one.code, form.faults), 0),
        }))}
        at={tab}
        onChange={onTab}
      >
        <div className={css['inputs']}>
          {shown && <TabInputs tab={shown} sources={view.sources} form={form} />}
        </div>
      </Tabs>
      <FormActions fault={<FormFault error={refusal} />}>
        <Button type="primary" htmlType="submit" loading={form.pending} disabled={newer !== undefined}>
          {t('save')}
        </Button>
        <Button onClick={() => void leave()}>{common('cancel')}</Button>
        {wrong && <p>{t('wrongInTabs')}</p>}
      </FormActions>
    </FormBody>
  );
}
