import type { PermittableApplication } from '@/api/schemas';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { groupsOf } from './groups';
import css from './Permissions.module.css';

interface PermissionTicksProps {
  applications: readonly PermittableApplication[];
  chosen: ReadonlySet<string>;
  /** Held by a role: ticked, and not to be taken away here. */
  byRole?: ReadonlySet<string>;
  disabled?: boolean;
  onChange: (chosen: ReadonlySet<string>) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** OPR-30: the applications open to the organisation, grouped, each function a tick. */
export function PermissionTicks(props: PermissionTicksProps) {
  const { applications, chosen, byRole = NOBODY, disabled = false, onChange } = props;
  const { t } = useTranslation('operators');
  const toggle = (permission: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(permission);
    else next.delete(permission);
    onChange(next);
  };
  return (
    <div className={css['groups']}>
      {groupsOf(applications).map(([group, members]) => (
        <fieldset key={group} className={css['group']}>
          <legend>{group}</legend>
          {members.map(({ code, name, functions }) => (
            <div key={code} className={css['application']}>
              <span id={`application-${code}`}>{name}</span>
              <div role="group" aria-labelledby={`application-${code}`} className={css['functions']}>
                {functions.map(({ permission, name: functionName }) => {
                  const given = byRole.has(permission);
                  return (
                    <Checkbox
                      key={permission}
                      checked={given || chosen.has(permission)}
                      disabled={disabled || given}
                      onChange={({ target }) => toggle(permission, target.checked)}
                    >
                      {functionName}
                      {given && <span className={css['given']}>{t('byRole')}</span>}
                    </Checkbox>
                  );
                })}
              </div>
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
