/** Hands text to the browser as a file. */
export function saveFile(fileName: string, type: string, text: string): void {
  save(fileName, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for bytes, which travel as base64. */
export function saveBytes(fileName: string, type: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  save(fileName, new Blob([bytes], { type }));
}

function save(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
