import { useEffect, useState } from 'react';
import {
  CardPreviewShape,
  type CardPreviewWire,
  type PreviewMessageWire,
} from '../../wire/message-preview.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useApi } from '../ui/resources.ts';

/** Typing goes on; the card is asked for when it has stopped for a while. */
const PAUSE_MS = 400;

/** The card as the server draws it; the last one stays while the next is on its way. */
export function useCardPreview(
  programmeId: string,
  asked: PreviewMessageWire,
): CardPreviewWire | undefined {
  const api = useApi();
  const [card, setCard] = useState<CardPreviewWire>();
  const key = JSON.stringify(asked);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const path = `${programmeApi(programmeId)}/message-previews`;
      const reply = await api.send('POST', path, JSON.parse(key), CardPreviewShape);
      if (isWanted && reply.ok) setCard(reply.value);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, programmeId, key]);
  return card;
}
