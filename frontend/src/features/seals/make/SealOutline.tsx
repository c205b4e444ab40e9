/** Where the seal will stand. */
export function SealOutline() {
  return (
    <svg viewBox="0 0 100 100" width="240" height="240" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="50" cy="50" r="44" strokeWidth="1.4" strokeDasharray="4 3" />
      <path
        d="m50 36 3.6 9.2 9.9.6-7.7 6.2 2.5 9.6L50 56.2l-8.3 5.4 2.5-9.6-7.7-6.2 9.9-.6z"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
