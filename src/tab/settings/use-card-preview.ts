import { useEffect, useState } from 'react';
import {
  CardPreviewShape,
  type CardPreviewWire,
  type PreviewMessageWire,
} from '../../wire/message-preview.ts';
import type { Failure } from '../api.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useApi } from '../ui/resources.ts';

/** Typing goes on; the card is asked for when it has stopped for a while. */
const PAUSE_MS = 400;

interface CardPreviewAnswer {
  /** The last one stays while the next is on its way. */
  readonly card: CardPreviewWire | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/** The card as the server draws it. */
export function useCardPreview(programmeId: string, asked: PreviewMessageWire): CardPreviewAnswer {
  const api = useApi();
  const [card, setCard] = useState<CardPreviewWire>();
  const [failure, setFailure] = useState<Failure>();
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(asked);
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const path = `${programmeApi(programmeId)}/message-previews`;
      const reply = await api.send('POST', path, JSON.parse(key), CardPreviewShape);
      if (!isWanted) return;
      if (reply.ok) setCard(reply.value);
      setFailure(reply.ok ? undefined : reply.failure);
    };
    const again = () => void ask();
    const timer = setTimeout(again, PAUSE_MS);
    window.addEventListener('online', again);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [api, programmeId, key, turn]);
  return { card, failure, again: () => setTurn(turn + 1) };
}
