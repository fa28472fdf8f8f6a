/** A table as it stands in a file, whatever the file: text cells under a row of headers. */
export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** Row of the file as a spreadsheet numbers it: 1-based, the headers counted. */
  readonly number: number;
  /** As written: nothing is trimmed. May be shorter or longer than the headers. */
  readonly cells: readonly string[];
}
