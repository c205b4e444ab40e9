/** A stamp: no icon of the set is one. */
export function SealIcon() {
  return (
    <svg viewBox="0 0 20 20" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.6">
      <circle cx="10" cy="10" r="7.6" />
      <path
        d="m10 5.6 1.3 2.9 3.1.3-2.3 2.1.7 3.1L10 12.4 7.2 14l.7-3.1-2.3-2.1 3.1-.3z"
        fill="currentColor"
        stroke="none"
      />
    </svg>
  );
}
