export interface StartCommand {
  readonly run: () => void;
  readonly busy: boolean;
}
