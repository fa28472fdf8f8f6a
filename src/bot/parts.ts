import type { TeamsAdapter } from '@microsoft/teams-ai';
import type { LanguageModel } from '../usecases/language-model-port.ts';
import type { Ports } from '../usecases/ports.ts';

export interface BotParts {
  readonly ports: Ports;
  readonly adapter: TeamsAdapter;
  /** The tenant in which somebody is, given what the activity says and Teams vouches for. */
  readonly tenantOf: (claimed: string | undefined) => string | undefined;
  /** Works through what a turn committed; it is not waited for. */
  readonly wake: () => Promise<void>;
  /** Absent, what the rules do not understand is asked about; nothing else is lost. */
  readonly languageModel?: LanguageModel;
}
