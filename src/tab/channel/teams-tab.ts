import type { TeamsPages } from '../teams.ts';

/** The address under which Teams keeps the tab of one programme. */
function channelAddress(origin: string, programmeId: string): string {
  return `${origin}/tab/?channel=${encodeURIComponent(programmeId)}`;
}

/** What is kept when the person saves; nothing was chosen yet when it is undefined. */
interface ChosenProgramme {
  readonly id: string;
  readonly name: string;
}

/** Teams' own Save button: it may be pressed once there is something to keep. */
export function offerToKeep(pages: TeamsPages, chosen: ChosenProgramme | undefined): void {
  if (!pages.config.isSupported()) return;
  pages.config.registerOnSaveHandler((event) => {
    if (chosen === undefined) {
      event.notifyFailure('nothing chosen');
      return;
    }
    const address = channelAddress(window.location.origin, chosen.id);
    pages.config
      .setConfig({
        entityId: `programme-${chosen.id}`,
        contentUrl: address,
        websiteUrl: address,
        suggestedDisplayName: chosen.name,
      })
      .then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(error instanceof Error ? error.message : ''),
      );
  });
  pages.config.setValidityState(chosen !== undefined);
}

/** The programme that the tab shows already, when it is configured anew. */
export async function keptProgramme(pages: TeamsPages): Promise<string | undefined> {
  try {
    const { contentUrl } = await pages.getConfig();
    return new URL(contentUrl).searchParams.get('channel') ?? undefined;
  } catch {
    // A tab that is only being added has no address yet.
    return undefined;
  }
}
