import type { PairView, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { ActionExecute } from './adaptive-card.ts';
import { execute } from './verbs.ts';

type Named = Pick<PairView, 'programmeId' | 'pairId'>;

/** Whatever a card's inputs hold, these two ask for nothing else. */
export function pauseSeries({ programmeId, pairId }: Named, reader: Reader): ActionExecute {
  const { act } = catalogueOf(reader.locale).prompts;
  const ids = { programmeId, pairId };
  return execute('pair.pause', act.pauseSeries, ids, { associatedInputs: 'none' });
}

export function resumeSeries({ programmeId, pairId }: Named, reader: Reader): ActionExecute {
  const { act } = catalogueOf(reader.locale).prompts;
  const ids = { programmeId, pairId };
  return execute('pair.resume', act.resumeSeries, ids, { associatedInputs: 'none' });
}
