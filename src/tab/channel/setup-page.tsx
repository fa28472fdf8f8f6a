import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useHost } from '../shell/host.ts';
import { useMe } from '../shell/me.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';
import { keptProgramme, offerToKeep } from './teams-tab.ts';
import { useChannelWords } from './words.ts';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What Teams opens when the tab is added to a channel: one question, and Teams' own Save. */
export default function SetupPage() {
  const styles = useStyles();
  const words = useChannelWords().setup;
  const { me } = useMe();
  const { pages } = useHost();
  const [picked, setPicked] = useState<string>();
  // A charter that nobody agreed to, or a programme that is over, has nothing to show to all.
  const programmes = me.programmes.filter(
    ({ status }) => status !== 'draft' && status !== 'archived',
  );
  const [first, ...others] = programmes;
  // Where there is one programme there is no question.
  const chosen =
    programmes.find(({ id }) => id === picked) ?? (others.length === 0 ? first : undefined);
  useEffect(() => {
    if (pages === undefined) return;
    void keptProgramme(pages).then((kept) => setPicked((before) => before ?? kept));
  }, [pages]);
  const { id, name } = chosen ?? {};
  useEffect(() => {
    if (pages === undefined) return;
    offerToKeep(pages, id === undefined || name === undefined ? undefined : { id, name });
  }, [pages, id, name]);
  if (programmes.length === 0) {
    return (
      <Page title={words.none}>
        <EmptyState title={words.none} text={words.noneText} />
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead}>
      <Field label={words.programmes}>
        <RadioGroup value={chosen?.id ?? ''} onChange={(_event, { value }) => setPicked(value)}>
          {programmes.map((programme) => (
            <Radio key={programme.id} value={programme.id} label={programme.name} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.hint}>{words.save}</p>
    </Page>
  );
}
