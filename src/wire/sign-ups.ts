import { z } from 'zod';

/** A sign-up file: its name tells CSV from XLSX, its bytes travel as base64. */
export const SignUpFileShape = z
  .object({
    fileName: z.string().max(260),
    content: z.base64(),
    /** Field → column index; absent: recognised by header. */
    mapping: z.record(z.string(), z.number().int().min(0)).optional(),
  })
  .strict();

/** Confirming names the preview it confirms, so that what was shown is what is taken. */
export const ConfirmImportShape = SignUpFileShape.extend({ digest: z.string() }).strict();

const RowOutcomeShape = z.enum(['imported', 'updated', 'unchanged', 'refused']);

export const NoticeShape = z.object({
  severity: z.enum(['refused', 'warning']),
  row: z.number(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  reason: z.string(),
  remedy: z.string(),
  /** Who answered, when the address is readable. */
  mail: z.string().optional(),
  name: z.string().optional(),
});

export const ImportPreviewShape = z.object({
  digest: z.string(),
  fileName: z.string(),
  rows: z.number(),
  columns: z.array(z.object({ index: z.number(), header: z.string(), sample: z.string() })),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      required: z.boolean(),
      column: z.number().optional(),
    }),
  ),
  missingFields: z.array(z.string()),
  counts: z.object({
    imported: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    refused: z.number(),
  }),
  mentors: z.number(),
  mentees: z.number(),
  people: z.array(
    z.object({
      row: z.number(),
      name: z.string(),
      mail: z.string(),
      role: z.enum(['mentor', 'mentee', 'both']),
      outcome: RowOutcomeShape,
    }),
  ),
  notices: z.array(NoticeShape),
});

export const ImportResultShape = z.object({
  importId: z.string(),
  status: z.enum(['confirmed', 'applied']),
  counts: ImportPreviewShape.shape.counts,
});

export const ParticipantListShape = z.object({
  participants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mail: z.string(),
      role: z.enum(['mentor', 'mentee', 'both']),
      entity: z.string(),
      level: z.string(),
      site: z.string(),
      status: z.enum(['invited', 'enrolled', 'withdrawn']),
      paired: z.boolean(),
      reachable: z.boolean(),
    }),
  ),
});

export type SignUpFileWire = z.infer<typeof SignUpFileShape>;
export type ImportPreviewWire = z.infer<typeof ImportPreviewShape>;
export type ImportResultWire = z.infer<typeof ImportResultShape>;
export type ParticipantListWire = z.infer<typeof ParticipantListShape>;
export type NoticeWire = z.infer<typeof NoticeShape>;
