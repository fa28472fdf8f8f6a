import type { WizardState } from './wizard-state.ts';

let kept: WizardState | undefined;

/** The wizard as it was left, so that looking elsewhere in the tab loses nothing. */
export function keptDraft(): WizardState | undefined {
  return kept;
}

export function keepDraft(state: WizardState | undefined): void {
  kept = state;
}
