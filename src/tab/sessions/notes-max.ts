/** Characters that the server takes of notes, shared or private. */
export const NOTES_MAX = 8_000;
