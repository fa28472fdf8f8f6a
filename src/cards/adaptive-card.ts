/**
 * The part of the Adaptive Cards 1.5 schema that Binôme uses. `TextBlock` and `Fact` interpret
 * markdown, so a `TextBlock` carries our own words only; whatever a person wrote goes into a
 * `TextRun`, which does not.
 */
export interface TextBlock {
  readonly type: 'TextBlock';
  /** Our own words, never a person's. */
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'large';
  readonly weight?: 'bolder';
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'bolder';
  readonly isSubtle?: boolean;
  readonly size?: 'small' | 'medium';
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: 'none' | 'small' | 'medium' | 'large';
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly separator?: boolean;
  readonly spacing?: 'medium' | 'large';
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
  readonly spacing?: 'small' | 'medium';
}

interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}

export interface InputText extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline?: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
}

export interface InputDate extends InputBase {
  readonly type: 'Input.Date';
}

export interface InputTime extends InputBase {
  readonly type: 'Input.Time';
}

export type Element =
  TextBlock | RichTextBlock | Container | ActionSet | InputText | InputDate | InputTime;

/** Ids and moments only: what comes back is a claim that the use case checks, never a proof. */
export type ActionData = Readonly<Record<string, string | number | boolean>>;

interface ActionBase {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  readonly tooltip?: string;
}

export interface ActionExecute extends ActionBase {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data: ActionData;
  /** `none`: the action answers whatever the inputs hold. */
  readonly associatedInputs?: 'auto' | 'none';
}

export interface ActionOpenUrl extends ActionBase {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}

export interface ActionShowCard extends ActionBase {
  readonly type: 'Action.ShowCard';
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly Element[];
    readonly actions: readonly ActionExecute[];
  };
}

/** Opens a form as a dialog, where the client has dialogs; else the bot shows it in the chat. */
export interface OpenDialog {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: { readonly msteams: { readonly type: 'task/fetch' } } & Readonly<
    Record<string, unknown>
  >;
}

export type Action = ActionExecute | ActionOpenUrl | ActionShowCard | OpenDialog;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: 'fr' | 'en';
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  /** Asked by itself for those named, 60 at most; for everybody in a chat when nobody is. */
  readonly refresh?: { readonly action: ActionExecute; readonly userIds?: readonly string[] };
  readonly fallbackText: string;
  readonly speak: string;
}
