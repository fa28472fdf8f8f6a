import type { ModuleDraftWire } from '../../wire/kit.ts';

/** What was written and not saved, on this device, for one person and one module. */
interface KeptText {
  readonly draft: ModuleDraftWire;
  /** The text that the changes were made to. */
  readonly base: ModuleDraftWire;
  readonly seen?: { readonly version: number; readonly revision: number };
  readonly at: string;
}

interface KeptPlace {
  read(): KeptText | undefined;
  keep(text: KeptText): void;
  forget(): void;
}

/**
 * Browsers may refuse storage inside a frame; the text then lives as long as the page. What is read
 * is our own writing; anything that does not look like it is let go.
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
        const isOurs =
          typeof text === 'object' &&
          text !== null &&
          ['draft', 'base', 'at'].every((part) => part in text);
        return isOurs ? (text as KeptText) : undefined;
      }),
    keep: (text) => {
      quietly(() => {
        storage().setItem(key, JSON.stringify(text));
      });
    },
    forget: () => {
      quietly(() => {
        storage().removeItem(key);
      });
    },
  };
}
