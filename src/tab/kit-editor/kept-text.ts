import { z } from 'zod/mini';
import { ModuleDraftShape, SeenShape } from '../../wire/kit.ts';

/** What was written and not saved, on this device, for one person and one module. */
const KeptTextShape = z.object({
  draft: ModuleDraftShape,
  /** The text that the changes were made to. */
  base: ModuleDraftShape,
  seen: z.exactOptional(SeenShape),
  at: z.string(),
});
type KeptText = z.infer<typeof KeptTextShape>;

interface KeptPlace {
  read(): KeptText | undefined;
  /** Whether the device took it. */
  keep(text: KeptText): boolean;
  forget(): void;
}

/**
 * Browsers may refuse storage inside a frame; the text then lives as long as the page. What another
 * version of Binôme wrote in another shape could not be shown, and is let go.
 */
export function keptPlace(
  name: string,
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => window.localStorage,
): KeptPlace {
  const key = `binome.kit.${name}`;
  const quietly = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  return {
    read: () =>
      quietly(() => {
        const text: unknown = JSON.parse(storage().getItem(key) ?? 'null');
        const { success, error } = KeptTextShape.safeParse(text);
        // What is too long to be saved is for its author to shorten: it is not lost for that.
        const isOurs = success || error.issues.every(({ code }) => code === 'too_big');
        return isOurs ? (text as KeptText) : undefined;
      }),
    keep: (text) =>
      quietly(() => {
        storage().setItem(key, JSON.stringify(text));
        return true;
      }) ?? false,
    forget: () => {
      quietly(() => {
        storage().removeItem(key);
      });
    },
  };
}
