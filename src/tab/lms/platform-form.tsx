import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ConnectedPlatformShape, type ConnectedPlatformWire } from '../../wire/lti.ts';
import { isConflict } from '../api.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FieldsOvertaken } from '../ui/fields-overtaken.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useWriting } from '../ui/writing.ts';
import { useLmsWords } from './words.ts';

/** What makes a platform the one it is; changed, it would be another. */
const IDENTITY = ['issuer', 'clientId'] as const;
const DETAILS = [
  'name',
  'deploymentIds',
  'authorizeUrl',
  'tokenUrl',
  'tokenAudience',
  'jwksUrl',
  'origins',
] as const;
const FIELDS = ['name', ...IDENTITY, ...DETAILS.slice(1)] as const;
type FieldName = (typeof FIELDS)[number];
type Typed = Readonly<Record<FieldName, string>>;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What an LMS says of the tool that was made there by hand; or, of one that is connected, what changed. */
export function PlatformForm(props: {
  readonly path: string;
  readonly platform?: ConnectedPlatformWire;
  readonly done: () => void;
  /** Another manager changed it meanwhile: how it is now is to be read. */
  readonly reload: () => void;
}) {
  const { path, platform, done, reload } = props;
  const styles = useStyles();
  const { settings: words } = useLmsWords();
  const announce = useAnnounce();
  const api = useApi();
  const saved = typedOf(platform);
  const writing = useWriting(saved);
  const { mine: typed, base, isBehind } = writing;
  const save = useCommand(() =>
    platform === undefined
      ? api.send('POST', `${path}/platforms`, bodyOf(typed, FIELDS), ConnectedPlatformShape)
      : api.send(
          'PUT',
          path,
          { ...bodyOf(typed, DETAILS), seen: bodyOf(base, DETAILS) },
          ConnectedPlatformShape,
        ),
  );
  const failure = isBehind ? undefined : save.failure;
  const keep = async () => {
    const reply = await save.run();
    if (reply.ok) {
      const next = typedOf(platform === undefined ? undefined : reply.value);
      writing.change(next);
      writing.kept(next);
      announce(words.saved);
      done();
    } else if (isConflict(reply.failure)) {
      reload();
    }
  };
  const problems = failure?.kind === 'refused' ? (failure.problem.fields ?? []) : [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBehind) writing.ask();
        else void keep();
      }}
    >
      {(platform === undefined ? FIELDS : DETAILS).map((name) => (
        <Field
          key={name}
          label={words.field[name]}
          validationMessage={problems.find((problem) => problem.path === name)?.message ?? null}
        >
          <Input
            value={typed[name]}
            onChange={(_event, { value }) => writing.change({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      <OnceBehind isBehind={isBehind}>
        <FieldsOvertaken
          writing={writing}
          saved={saved}
          names={words.field}
          busy={save.busy}
          onSettled={() => save.forget()}
        />
      </OnceBehind>
      <FailureNote failure={failure} />
      <div>
        <BusyButton type="submit" busy={save.busy}>
          {platform === undefined ? words.save : words.saveChange}
        </BusyButton>
      </div>
    </form>
  );
}

function typedOf(platform: ConnectedPlatformWire | undefined): Typed {
  const value = (name: FieldName): string => {
    const known = platform?.[name] ?? '';
    return typeof known === 'string' ? known : known.join(' ');
  };
  return Object.fromEntries(FIELDS.map((name) => [name, value(name)])) as Record<FieldName, string>;
}

function bodyOf(typed: Typed, names: readonly FieldName[]): object {
  const listOf = (text: string): readonly string[] =>
    text.split(/[\s,;]+/u).filter((item) => item !== '');
  return Object.fromEntries(
    names.map((name) => {
      const text = typed[name];
      return [name, name === 'deploymentIds' || name === 'origins' ? listOf(text) : text];
    }),
  );
}
