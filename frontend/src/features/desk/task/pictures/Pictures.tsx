import type { TaskPicture, TaskView } from '@/api/schemas';
import { Panel } from '@/ui/Panel';
import { CheckCircleFilled } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../shortcuts/useShortcuts';
import { useDeskTexts } from '../../useDeskTexts';
import type { Marks } from '../decision/useDecision';
import { MarkButton, MarkField } from '../Mark';
import { Picture } from './Picture';
import css from './Pictures.module.css';

interface PicturesProps {
  task: TaskView;
  marks: Marks | undefined;
  onOpened: (pictureId: string) => void;
}

/**
 * The materials. Each look at one is recorded, so none is fetched before it is asked for (RVW-68); the ones that were
 * seen are ticked.
 */
export function Pictures({ task, marks, onOpened }: PicturesProps) {
  const { t } = useTranslation('desk');
  const texts = useDeskTexts();
  const { masked, taskNo } = task;
  const pictures = task.pictures.toSorted((one, other) => rank(one) - rank(other));
  const [at, setAt] = useState<number>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const turn = (step: number) =>
    setAt((now) => {
      if (masked || pictures.length === 0) return now;
      return now === undefined ? 0 : (now + step + pictures.length) % pictures.length;
    });
  useShortcuts({ ']': () => turn(1), '[': () => turn(-1) });
  const shown = masked || at === undefined ? undefined : pictures[at];
  return (
    <Panel title={t('pictures')}>
      {pictures.length === 0 && <p className={css['none']}>{t('noPictures')}</p>}
      {pictures.length > 0 && masked && (
        <p className={css['none']}>{t('picturesMasked', { n: pictures.length })}</p>
      )}
      {!masked && (
        <ul className={css['list']}>
          {pictures.map(({ pictureId, slot, opened }, index) => (
            <li key={pictureId}>
              <button type="button" aria-pressed={index === at} onClick={() => setAt(index)}>
                {texts.field(slot)}
                {(opened || seen.has(pictureId)) && (
                  <>
                    {' '}
                    <CheckCircleFilled aria-hidden="true" />
                    <span className="visually-hidden">{t('seen')}</span>
                  </>
                )}
              </button>
              {marks && <MarkButton marks={marks} field={slot} name={texts.field(slot)} />}
            </li>
          ))}
        </ul>
      )}
      {marks &&
        pictures
          .filter(({ slot }) => slot in marks.marks)
          .map(({ slot }) => <MarkField key={slot} marks={marks} field={slot} name={texts.field(slot)} />)}
      {shown && (
        <Picture
          key={shown.pictureId}
          taskNo={taskNo}
          picture={shown}
          name={texts.field(shown.slot)}
          onTurn={turn}
          onSeen={() => {
            setSeen((old) => new Set([...old, shown.pictureId]));
            onOpened(shown.pictureId);
          }}
        />
      )}
    </Panel>
  );
}

/** As one reads them: the organisation's papers first, front before back; what is new here comes last. */
const ORDER = [
  'LICENCE',
  'APPLICATION',
  'REGISTRATION_CERTIFICATE',
  'SIGNED_REQUEST',
  'LEGAL_ID_FRONT',
  'LEGAL_ID_BACK',
  'REQUESTER_ID_FRONT',
  'REQUESTER_ID_BACK',
  'ID_FRONT',
  'ID_BACK',
];

const rank = ({ slot }: TaskPicture) => (ORDER.includes(slot) ? ORDER.indexOf(slot) : ORDER.length);
