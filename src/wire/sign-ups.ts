import { z } from 'zod/mini';

/** A sign-up file: its name tells CSV from XLSX, its bytes travel as base64. */
export const SignUpFileShape = z.strictObject({
  fileName: z.string().check(z.maxLength(260)),
  content: z.base64(),
  /** Field → column index; absent: recognised by header. */
  mapping: z.optional(z.record(z.string(), z.int().check(z.gte(0)))),
});

/** Confirming names the preview it confirms, so that what was shown is what is taken. */
export const ConfirmImportShape = z.extend(SignUpFileShape, { digest: z.string() });

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
  mail: z.optional(z.string()),
  name: z.optional(z.string()),
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
      column: z.optional(z.number()),
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
  status: z.enum(['confirmed', 'applied', 'undoing', 'undone']),
  counts: ImportPreviewShape.shape.counts,
});

const KeptReasonShape = z.enum(['changed', 'left', 'paired', 'acted', 'erased', 'pair_gone']);

/** The last import that changed anybody: it may be undone, is being undone, or was. */
export const LastImportShape = z.object({
  importId: z.string(),
  fileName: z.string(),
  confirmedAt: z.string(),
  /** Whom it signed up, whose answers it replaced, whom it withdrew. */
  changed: z.object({ enrolled: z.number(), updated: z.number(), withdrawn: z.number() }),
  /** Present as long as it may be undone. */
  until: z.optional(z.string()),
  undo: z.optional(
    z.object({
      isDone: z.boolean(),
      /** People looked at, of so many. */
      done: z.number(),
      of: z.number(),
      removed: z.number(),
      restored: z.number(),
      returned: z.number(),
      pairsBack: z.number(),
      /** Who stays as they are, by reason; for `pair_gone`, pairs that are not there again. */
      kept: z.array(z.object({ why: KeptReasonShape, count: z.number() })),
    }),
  ),
});

/** Whom the undoing of an import left as they are, or without a pair; nobody who erased themselves. */
export const KeptPeopleShape = z.object({
  kept: z.array(
    z.object({ id: z.string(), name: z.string(), mail: z.string(), why: KeptReasonShape }),
  ),
});

export const ParticipantListShape = z.object({
  lastImport: z.optional(LastImportShape),
  /** The file whose people are still being enrolled. */
  importing: z.optional(z.string()),
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
      /** Is in no pair, and a proposal waits for an answer. */
      proposed: z.boolean(),
      /** Is in no pair, no proposal waits, and a pair of theirs was completed. */
      completed: z.boolean(),
      reachable: z.boolean(),
    }),
  ),
});

export type SignUpFileWire = z.infer<typeof SignUpFileShape>;
export type ImportPreviewWire = z.infer<typeof ImportPreviewShape>;
export type ImportResultWire = z.infer<typeof ImportResultShape>;
export type LastImportWire = z.infer<typeof LastImportShape>;
export type ParticipantListWire = z.infer<typeof ParticipantListShape>;
export type NoticeWire = z.infer<typeof NoticeShape>;
