/** Hands a file to the browser's downloads; it came by a call that has to prove something, so no link leads to it. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; without that it would be kept as long as the page.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
