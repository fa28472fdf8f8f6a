import { z } from 'zod/mini';

/** A file to save: its bytes in base64. */
export const FileShape = z.object({
  fileName: z.string(),
  contentType: z.string(),
  content: z.string(),
});
export type FileWire = z.infer<typeof FileShape>;
