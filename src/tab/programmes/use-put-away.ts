import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { useSettingsWords } from '../settings/settings-words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { programmeApi } from './parts/sections.ts';

/** Puts a programme away or takes it out again; answers whether it was done. */
export function usePutAway({ id, name }: Pick<ProgrammeWire, 'id' | 'name'>) {
  const words = useSettingsWords().archive;
  const announce = useAnnounce();
  const api = useApi();
  const put = useCommand((archived: boolean) =>
    api.send('PUT', `${programmeApi(id)}/archive`, { archived }, ProgrammeShape),
  );
  return {
    busy: put.busy,
    failure: put.failure,
    run: async (archived: boolean): Promise<boolean> => {
      const reply = await put.run(archived);
      if (reply.ok) announce(archived ? words.done(name) : words.restored(name));
      return reply.ok;
    },
  };
}
