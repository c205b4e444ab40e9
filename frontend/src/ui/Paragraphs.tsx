/** A text with paragraphs between blank lines; shown as text, never as mark-up. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
    </>
  );
}
