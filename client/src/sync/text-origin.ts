/** The origin of typing in one text field. Typing in one text counts as one change, however many letters. */
export class TextOrigin {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
}
