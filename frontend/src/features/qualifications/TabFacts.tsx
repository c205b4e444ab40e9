import type { QualificationField, QualificationSource, QualificationTab } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { useTimes } from '@/ui/time';
import { useTranslation } from 'react-i18next';
import { GreyValue } from './GreyValue';
import css from './Qualifications.module.css';
import { useSourceText } from './useSourceText';
import { optionWords, useValueText } from './useValueText';

interface TabFactsProps {
  tab: QualificationTab;
  sources: readonly QualificationSource[];
}

/** One tab, read-only (QLF-03). */
export function TabFacts({ tab, sources }: TabFactsProps) {
  return (
    <Facts
      facts={tab.fields.map((field) => ({
        label: field.label,
        value: <FieldValue field={field} sources={sources} />,
      }))}
    />
  );
}

/** What a field holds and who told it. */
export function FieldValue({
  field,
  sources,
}: {
  field: QualificationField;
  sources: readonly QualificationSource[];
}) {
  const { t } = useTranslation('qualifications');
  const separator = useTranslation().t('listSeparator');
  const { dateTime } = useTimes();
  const valueText = useValueText();
  const sourceText = useSourceText(sources);
  const text = valueText(field.type, field.value, optionWords(field, separator));
  const source = field.source ?? field.filledFrom[0];
  const from = source === undefined ? '' : sourceText(source);
  const told = field.at ? t('fromAt', { from, at: dateTime(field.at) }) : from;
  return field.editable ? (
    <span className={css['value']} title={told}>
      {text}
    </span>
  ) : (
    <GreyValue text={text} from={told} />
  );
}
