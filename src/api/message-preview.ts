import type { Action, Element } from '../cards/adaptive-card.ts';
import { cardOf } from '../cards/card-of.ts';
import { ok } from '../domain/result.ts';
import { previewMessage } from '../usecases/preview-message.ts';
import {
  CardPreviewShape,
  PreviewMessageShape,
  type CardPreviewWire,
} from '../wire/message-preview.ts';
import { endpoint } from './endpoint.ts';

type Part = CardPreviewWire['parts'][number];

export const MESSAGE_PREVIEW_ENDPOINTS = [
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/message-previews',
    summary: 'A message as the bot would send it with these words; sends and keeps nothing',
    body: PreviewMessageShape,
    answer: CardPreviewShape,
    handle: async ({ ports, actor, param, body: { kind, words, locale } }) => {
      const previewed = await previewMessage(ports, actor, {
        programmeId: param('programmeId'),
        kind,
        locale,
        ...(words === undefined ? {} : { words }),
      });
      if (!previewed.ok) return previewed;
      const { card } = cardOf(previewed.value.message, previewed.value.reader);
      const parts = [...partsOf(card.body), ...buttons(card.actions ?? [])];
      return ok({ parts });
    },
  }),
];

/** A card as the tab draws it: what it says and asks, in order, and nothing that could be tapped. */
function partsOf(elements: readonly Element[]): Part[] {
  return elements.flatMap((element): Part[] => {
    switch (element.type) {
      case 'TextBlock':
        return [{ is: 'heading', text: element.text }];
      case 'RichTextBlock': {
        const runs = element.inlines.map(({ text, weight, isSubtle = false }) => ({
          text,
          strong: weight === 'bolder',
          subtle: isSubtle,
        }));
        return [{ is: 'line', runs }];
      }
      case 'Container':
        return partsOf(element.items);
      case 'ActionSet':
        return buttons(element.actions);
      case 'Input.Text':
      case 'Input.Date':
      case 'Input.Time':
        return [{ is: 'field', label: element.label }];
    }
  });
}

function buttons(actions: readonly Action[]): Part[] {
  return actions.length === 0 ? [] : [{ is: 'buttons', titles: actions.map(({ title }) => title) }];
}
