import { z } from 'zod/mini';
import { LabelShape, LocaleShape } from './shapes.ts';

/** Messages to which a programme adds a sentence of its own. */
export const WordedShape = z.enum(['invitation', 'proposal', 'pair-formed', 'retrospective']);

export const PreviewMessageShape = z.strictObject({
  kind: WordedShape,
  words: z.optional(LabelShape),
  locale: LocaleShape,
});

/** A card from top to bottom: lines, fields to fill in, and buttons by their titles. */
export const CardPreviewShape = z.object({
  parts: z.array(
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('heading'), text: z.string() }),
      z.object({
        is: z.literal('line'),
        runs: z.array(z.object({ text: z.string(), strong: z.boolean(), subtle: z.boolean() })),
      }),
      z.object({ is: z.literal('field'), label: z.string() }),
      z.object({ is: z.literal('buttons'), titles: z.array(z.string()) }),
    ]),
  ),
});

export type WordedWire = z.infer<typeof WordedShape>;
export type PreviewMessageWire = z.infer<typeof PreviewMessageShape>;
export type CardPreviewWire = z.infer<typeof CardPreviewShape>;
