import { ArrowRightOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './ApplicationList.module.css';
import { useFaultText } from './faultText';

export interface ListedApplication {
  code: string;
  name: string;
  group: string;
  open: boolean;
  reasonCode?: string;
}

interface ApplicationListProps {
  applications: readonly ListedApplication[];
  /** Where the entry leads. */
  addressOf: (application: ListedApplication) => string;
  compact?: boolean;
  headings?: 'h2' | 'h3';
}

/** UIC-07: grouped; entries not open to the user stay visible, grey, with the reason. */
export function ApplicationList({
  applications,
  addressOf,
  compact,
  headings: Heading = 'h3',
}: ApplicationListProps) {
  const { t } = useTranslation();
  const faultText = useFaultText();
  const id = useId();
  const groups = [...grouped(applications)];
  return (
    <div className={compact ? css['compact'] : css['wide']}>
      {groups.map(([group, entries], at) => (
        <section key={group} aria-labelledby={`${id}-${at}`}>
          <Heading id={`${id}-${at}`} className={css['group']}>
            {group}
          </Heading>
          <ul className={css['entries']}>
            {entries.map((application) => (
              <li key={application.code}>
                {application.open ? (
                  <Entrance address={addressOf(application)} name={application.name} />
                ) : (
                  <span className={`${css['entry']} ${css['closed']}`}>
                    <span>{application.name}</span>
                    <small>{faultText({ code: application.reasonCode ?? 'FORBIDDEN' })}</small>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {applications.length === 0 && <p className={css['none']}>{t('noData')}</p>}
    </div>
  );
}

function grouped(applications: readonly ListedApplication[]): Map<string, ListedApplication[]> {
  const groups = new Map<string, ListedApplication[]>();
  for (const application of applications) {
    groups.set(application.group, [...(groups.get(application.group) ?? []), application]);
  }
  return groups;
}

/** An address of this page, or of the application itself. */
function Entrance({ address, name }: { address: string; name: string }) {
  const content = (
    <>
      <span>{name}</span>
      <ArrowRightOutlined aria-hidden="true" />
    </>
  );
  return address.startsWith('/') ? (
    <Link to={address} className={css['entry']}>
      {content}
    </Link>
  ) : (
    <a href={address} className={css['entry']}>
      {content}
    </a>
  );
}
