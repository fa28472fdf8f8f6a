/** What an executive's assistant does to a session of theirs that they are told of. */
export const ASSISTANT_ACTS = ['planned', 'moved', 'cancelled', 'restored'] as const;
export type AssistantAct = (typeof ASSISTANT_ACTS)[number];
