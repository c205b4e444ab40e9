import { FieldFrame, describedBy } from '@/ui/form/FieldFrame';
import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '@/ui/rules/fault';

interface KindFieldProps {
  value: string;
  wrong: boolean;
  disabled: boolean;
  onChange: (kind: string) => void;
}

/** As a permission may name it (SEL-70). */
export const kindOf = (typed: string) => typed.trim().toUpperCase();

/** Only who may use the seal for certain kinds of documents has to say of what kind this one is (SEL-70). */
export function KindField({ value, wrong, disabled, onChange }: KindFieldProps) {
  const { t } = useTranslation('sealing');
  const id = useId();
  const hint = t('documentKindHint');
  const fault: Fault | undefined = wrong ? { code: 'KIND', message: t('documentKindWrong') } : undefined;
  return (
    <FieldFrame id={id} label={t('documentKind')} labelText={t('documentKind')} hint={hint} fault={fault}>
      <Input
        id={id}
        name="documentKind"
        value={value}
        maxLength={40}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong || undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onChange={({ target }) => onChange(target.value)}
        // Not while typing: an input method would lose what is being composed.
        onBlur={({ target }) => onChange(kindOf(target.value))}
      />
    </FieldFrame>
  );
}
