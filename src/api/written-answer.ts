/** Makes a text small enough to travel: gzip. */
export type Zip = (text: string) => Promise<Uint8Array<ArrayBuffer>>;

/** An answer as it travels, written once and made small once, for however many readers. */
export class WrittenAnswer<Answer = unknown> {
  readonly text: string;
  #zipped: Promise<Uint8Array<ArrayBuffer>> | undefined;

  constructor(answer: Answer) {
    this.text = JSON.stringify(answer);
  }

  zipped(zip: Zip): Promise<Uint8Array<ArrayBuffer>> {
    this.#zipped ??= zip(this.text);
    return this.#zipped;
  }
}
