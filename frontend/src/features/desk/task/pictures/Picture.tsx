import { pictureAddress } from '@/api/desk';
import type { TaskPicture } from '@/api/schemas';
import { useStaffActs } from '@/api/staffSession';
import { Failed, Loading } from '@/ui/states';
import {
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../shortcuts/useShortcuts';
import css from './Pictures.module.css';

interface PictureProps {
  taskNo: string;
  picture: TaskPicture;
  /** What it shows. */
  name: string;
  onTurn: (step: 1 | -1) => void;
  onSeen: () => void;
}

const SIZES = [100, 150, 200, 300, 400] as const;

/** One picture, to be enlarged, turned and moved about. It bears the name of who looks at it (RVW-72). */
export function Picture({ taskNo, picture, name, onTurn, onSeen }: PictureProps) {
  const { t } = useTranslation('desk');
  const { lookAgain } = useStaffActs();
  const [size, setSize] = useState(0);
  const [quarter, setQuarter] = useState(0);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
  const zoom = (step: 1 | -1) => setSize((now) => Math.min(SIZES.length - 1, Math.max(0, now + step)));
  const rotate = () => setQuarter((now) => (now + 1) % 4);
  useShortcuts({ '+': () => zoom(1), '=': () => zoom(1), '-': () => zoom(-1), r: rotate });
  const percent = SIZES[size] ?? SIZES[0];
  const upright = quarter % 2 === 0;
  const [width, height] = upright ? [picture.width, picture.height] : [picture.height, picture.width];
  return (
    <figure className={css['figure']}>
      <figcaption className={css['tools']}>
        <span>
          {name} · {t('percent', { n: percent })}
        </span>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('pictureBefore')}
          onClick={() => onTurn(-1)}
        />
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('pictureNext')}
          onClick={() => onTurn(1)}
        />
        <Button
          size="small"
          icon={<ZoomOutOutlined />}
          aria-label={t('zoomOut')}
          disabled={size === 0}
          onClick={() => zoom(-1)}
        />
        <Button
          size="small"
          icon={<ZoomInOutlined />}
          aria-label={t('zoomIn')}
          disabled={size === SIZES.length - 1}
          onClick={() => zoom(1)}
        />
        <Button size="small" icon={<RotateRightOutlined />} aria-label={t('rotate')} onClick={rotate} />
      </figcaption>
      {state === 'loading' && <Loading rows={5} />}
      {state === 'failed' && (
        <Failed
          text={t('pictureFailed')}
          onRetry={() => {
            setState('loading');
            setTries(tries + 1);
          }}
        />
      )}
      {/* Scrolls; so it must be reachable by keyboard. */}
      <div className={css['frame']} role="group" tabIndex={0} aria-label={name} hidden={state !== 'shown'}>
        <div className={css['sheet']} style={{ width: `${percent}%`, aspectRatio: `${width} / ${height}` }}>
          <img
            key={tries}
            src={pictureAddress(taskNo, picture.pictureId)}
            alt={name}
            draggable={false}
            style={{
              width: upright ? '100%' : `${(100 * picture.width) / picture.height}%`,
              transform: `translate(-50%, -50%) rotate(${quarter * 90}deg)`,
            }}
            onLoad={() => {
              setState('shown');
              onSeen();
            }}
            onError={() => {
              setState('failed');
              void lookAgain();
            }}
          />
        </div>
      </div>
    </figure>
  );
}
