export const FILE_PROBLEMS = ['type', 'empty', 'tooLarge', 'unreadable', 'several'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** A thousand answers weigh well under 1 MB; this leaves room for a heavy workbook. */
export const FILE_LIMIT_BYTES = 15 * 1024 * 1024;

export interface ReadFile {
  readonly fileName: string;
  /** The bytes in base64: how a sign-up file travels. */
  readonly content: string;
}

export type FileReading =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly problem: FileProblem };

/** Reads the one file that was dropped or chosen; its name must tell CSV or XLSX. */
export async function readSignUpFile(files: readonly File[]): Promise<FileReading> {
  const [file, ...others] = files;
  if (file === undefined) return { ok: false, problem: 'unreadable' };
  if (others.length > 0) return { ok: false, problem: 'several' };
  if (!/\.(csv|xlsx)$/i.test(file.name)) return { ok: false, problem: 'type' };
  if (file.size === 0) return { ok: false, problem: 'empty' };
  if (file.size > FILE_LIMIT_BYTES) return { ok: false, problem: 'tooLarge' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { ok: true, file: { fileName: file.name, content: toBase64(bytes) } };
  } catch {
    // The file was moved, or another programme holds it.
    return { ok: false, problem: 'unreadable' };
  }
}

/** In slices: a single call with a million arguments overflows the stack. */
export function toBase64(bytes: Uint8Array): string {
  const SLICE = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}
