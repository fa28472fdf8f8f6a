import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { exportingFr } from '../../locales/exporting.fr.ts';
import { FileShape } from '../../wire/export.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { lazyWords } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { saveBytes } from '../ui/save-file.ts';
import { FailureNote } from '../ui/states.tsx';

const useExportWords: () => typeof exportingFr = lazyWords({
  fr: async () => (await import('../../locales/exporting.fr.ts')).exportingFr,
  en: async () => (await import('../../locales/exporting.en.ts')).exportingEn,
});

/** Takes the programme along: what is on screen, as files that spreadsheets open. */
export function ExportMenu({ programmeId }: { readonly programmeId: string }) {
  const words = useExportWords();
  const api = useApi();
  const announce = useAnnounce();
  const fetchFile = useCommand((file: string) =>
    api.get(`${programmeApi(programmeId)}/exports/${file}`, FileShape),
  );
  const take = async (file: string): Promise<void> => {
    const reply = await fetchFile.run(file);
    if (!reply.ok) return;
    const { fileName, contentType, content } = reply.value;
    saveBytes(fileName, contentType, content);
    announce(words.done(fileName));
  };
  const files = [
    ['programme.xlsx', words.workbook],
    ['pairs.csv', words.pairsCsv],
    ['participants.csv', words.participantsCsv],
  ] as const;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            icon={fetchFile.busy ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
            disabledFocusable={fetchFile.busy}
          >
            {words.button}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {files.map(([file, name]) => (
              <MenuItem key={file} onClick={() => void take(file)}>
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <span role="status">{fetchFile.busy && words.preparing}</span>
      <FailureNote failure={fetchFile.failure} />
    </>
  );
}
