import type { Ports } from './ports.ts';
import { sendMessages } from './send-messages.ts';
import { takeFacts } from './take-facts.ts';

/** Everything that follows from what was committed: what is filed, then what leaves. */
export async function deliverFacts(ports: Ports): Promise<void> {
  await takeFacts(ports);
  await sendMessages(ports);
}
