import { useErrorText } from '@/api/errorText';
import { turnNameOff, type SignInName } from '@/api/signInNames';
import { notices } from '@/ui/notices';
import { ask } from '@/ui/question';
import { MailOutlined, MobileOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NameProofForm } from './NameProofForm';
import css from './SettingsDialog.module.css';

interface NameSwitchProps {
  name: SignInName;
  /** The bound mobile (masked) or e-mail; undefined where none is bound. */
  value: string | undefined;
  on: boolean;
  /** It was proven before: the password will do (ACC-66). */
  byPassword: boolean;
  asking: boolean;
  onAsk: (open: boolean) => void;
}

/** One switch: turning on asks for a proof, turning off for confirmation (ACC-61 to ACC-63). */
export function NameSwitch({ name, value, on, byPassword, asking, onAsk }: NameSwitchProps) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const Icon = name === 'phone' ? MobileOutlined : MailOutlined;

  const changed = (text: string) => {
    onAsk(false);
    notices.success(text);
    void queries.invalidateQueries({ queryKey: ['account'] });
  };
  const turnOff = async () => {
    const sure = await ask({
      title: t(`offTitle_${name}`),
      text: t('offText'),
      confirm: t('turnOff'),
    });
    if (!sure) return;
    setBusy(true);
    try {
      await turnNameOff(name);
      changed(t(`offDone_${name}`));
    } catch (error) {
      notices.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css['name']}>
      <div className={css['line']}>
        <Icon aria-hidden="true" className={css['icon']} data-on={on} />
        <span>
          <strong id={id}>{t(`${name}Login`)}</strong>
          <span>{value ? `${value} · ${on ? t('on') : t('off')}` : t(`bindFirst_${name}`)}</span>
        </span>
        <Switch
          checked={on}
          loading={busy}
          disabled={value === undefined}
          aria-labelledby={id}
          onChange={(next) => {
            if (next) onAsk(true);
            else void turnOff();
          }}
        />
      </div>
      {asking && !on && value && (
        <NameProofForm
          name={name}
          value={value}
          byPassword={byPassword}
          onDone={() => changed(t(`onDone_${name}`))}
          onCancel={() => onAsk(false)}
        />
      )}
    </div>
  );
}
