// What pages show only once something was done: dialogs, refusals, results, what is empty and what
// fails. `act` brings the page of a route there; nothing that it does is kept by the server, but for
// what two people change at once.
import { z } from 'zod';
import { peopleOf } from '../people.ts';
import { featured, scenery, type Scenery } from '../scenery.ts';
import type { Scene } from './hands.ts';
import { matchingScenes } from './matching.ts';
import { participantScenes } from './participants.ts';
import { followScenes, ownScenes } from './running.ts';
import { kitScenes, settingsScenes } from './settings.ts';
import { listScenes, signUpScenes } from './starting.ts';

/**
 * Every scene that is worth a look, on the demo programme and beside it, of the personas asked for
 * or of all of them.
 */
export async function scenesBesideDemo(
  url: string,
  kinds?: readonly string[],
): Promise<readonly Scene[]> {
  const people = await featured(url);
  // First, while the demo programme is the only one.
  const participants =
    kinds?.every((kind) => kind === 'manager') === true
      ? []
      : participantScenes(await peopleOf(url), people);
  if (kinds?.includes('manager') === false) return [...participants, ...ownScenes(people)];
  const there = await scenery(url);
  const manager = people['manager'] ?? '';
  const { programmes } = await there.manager.call('GET', '/programmes', Listed);
  const demo = programmes.find(({ name }) => name === 'Regards croisés')?.id ?? '';
  return [...participants, ...managerScenes(manager, demo, there), ...ownScenes(people)];
}

const Listed = z.object({ programmes: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The scenes of a programme manager's pages. */
function managerScenes(oid: string, demo: string, there: Scenery): readonly Scene[] {
  const at = (scene: string, route: string, act?: Scene['act'], isOver = false): Scene => ({
    kind: 'manager',
    oid,
    route,
    scene,
    isOver,
    ...(act && { act }),
  });
  return [
    ...listScenes(at),
    ...signUpScenes(at, there),
    ...matchingScenes(at, there),
    ...followScenes(at, demo, there),
    ...settingsScenes(at, demo, there),
    ...kitScenes(at, demo),
  ];
}
