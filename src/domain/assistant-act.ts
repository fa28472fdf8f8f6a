/** What an executive's assistant does to a session of theirs that they are told of. */
export type AssistantAct = 'planned' | 'moved' | 'cancelled' | 'restored';
