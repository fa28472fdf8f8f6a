/** Something that a language model may pick; its parameters are words, checked by whoever asked. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** Each parameter with what it means; none is required. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What was picked, exactly as it came: a claim, to be checked against what was offered. */
export interface Picked {
  readonly name: string;
  readonly parameters: unknown;
}

export interface LanguageModel {
  /**
   * Asks once which of the tools fits a text. Undefined when the model is down, slow, or picks
   * none; never throws for what it may answer, and gives up in time for the rules to answer.
   */
  pick(asked: {
    readonly instructions: string;
    readonly text: string;
    readonly tools: readonly Tool[];
  }): Promise<Picked | undefined>;
}
