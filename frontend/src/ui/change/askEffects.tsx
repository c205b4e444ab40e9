import { ask } from '@/ui/question';
import css from './change.module.css';

interface EffectsWords {
  title: string;
  text: string;
  confirm: string;
  /** Undefined for an effect of a newer server, which shows by its code. */
  name: (effect: string) => string | undefined;
}

/** Names what follows from a change, before it is done (spec 05 table 4.1); Cancel is preset. */
export const askEffects = (effects: readonly string[], words: EffectsWords): Promise<boolean> =>
  ask({
    title: words.title,
    text: (
      <>
        <p>{words.text}</p>
        <ul className={css['effects']}>
          {effects.map((effect) => (
            <li key={effect}>{words.name(effect) ?? effect}</li>
          ))}
        </ul>
      </>
    ),
    confirm: words.confirm,
  });
