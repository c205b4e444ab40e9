import css from './Seals.module.css';

/** On a checkered ground, so that what is transparent shows. */
export function Thumbnail({ address, name }: { address: string; name: string }) {
  return <img src={address} alt={name} className={css['thumbnail']} loading="lazy" width={56} height={56} />;
}
