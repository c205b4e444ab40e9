import { HELP_TOPICS, paths } from '@/app/paths';
import { PageHeading } from '@/ui/heading';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useParams } from 'react-router';
import { ContactBlock } from './ContactBlock';
import css from './HelpPage.module.css';
import { SystemsBlock } from './SystemsBlock';
import { isTopic } from './topics';

interface Block {
  title: string;
  text: string[];
}

/** UIC-24: one page per topic; an unknown topic opens the first one. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const { topic: asked } = useParams();
  const topic = isTopic(asked) ? asked : HELP_TOPICS[0];
  const blocks = t(`topics.${topic}.blocks`, { returnObjects: true }) as Block[];
  const title = t(`topics.${topic}.title`);
  return (
    <div className={css['page']}>
      <nav className={css['topics']} aria-label={t('topicsLabel')}>
        <ul>
          {HELP_TOPICS.map((name) => (
            <li key={name}>
              <NavLink to={paths.help(name)}>{t(`topics.${name}.title`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <article className={css['text']} key={topic}>
        <PageHeading title={title} />
        {topic === 'systems' && <SystemsBlock />}
        {blocks.map((block) => (
          <section key={block.title}>
            <h2>{block.title}</h2>
            {block.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        {topic === 'seals' && (
          <p>
            <Link to={paths.verify()}>{t('toVerify')}</Link>
          </p>
        )}
        <ContactBlock />
      </article>
    </div>
  );
}
