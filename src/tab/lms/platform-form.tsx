import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

const FIELDS = [
  'name',
  'issuer',
  'clientId',
  'deploymentIds',
  'authorizeUrl',
  'tokenUrl',
  'jwksUrl',
] as const;
type FieldName = (typeof FIELDS)[number];
const EMPTY = Object.fromEntries(FIELDS.map((name) => [name, ''])) as Record<FieldName, string>;

/** What an LMS says of the tool that was made there by hand. */
export function PlatformForm(props: { readonly path: string; readonly done: () => void }) {
  const { settings: words } = useLmsWords();
  const api = useApi();
  const [typed, setTyped] = useState(EMPTY);
  const save = useCommand(() =>
    api.send('POST', `${props.path}/platforms`, {
      ...typed,
      deploymentIds: typed.deploymentIds.split(/[\s,;]+/u).filter((id) => id !== ''),
      origins: [],
    }),
  );
  const { failure } = save;
  const problems = failure?.kind === 'refused' ? (failure.problem.fields ?? []) : [];
  return (
    <>
      {FIELDS.map((name) => (
        <Field
          key={name}
          label={words.field[name]}
          validationMessage={problems.find(({ path }) => path === name)?.message ?? null}
        >
          <Input
            value={typed[name]}
            onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      <FailureNote failure={failure} />
      <div>
        <BusyButton
          busy={save.busy}
          onClick={() => {
            void save.run().then((reply) => {
              if (!reply.ok) return;
              setTyped(EMPTY);
              props.done();
            });
          }}
        >
          {words.save}
        </BusyButton>
      </div>
    </>
  );
}
