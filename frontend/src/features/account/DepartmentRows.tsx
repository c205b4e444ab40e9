import type { OwnDepartment } from '@/api/schemas';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { useTranslation } from 'react-i18next';

/** What only a department user has (ACC-06). */
export function DepartmentRows({ department }: { department: OwnDepartment }) {
  const { t } = useTranslation('account');
  const label = useTranslation('labels').t;
  return (
    <Panel title={t('departmentUser')}>
      <Facts
        facts={[
          { label: label('name'), value: department.name },
          { label: label('department'), value: department.department },
        ]}
      />
    </Panel>
  );
}
