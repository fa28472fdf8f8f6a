import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../ui/section.tsx';
import { TopicsStep } from '../wizard/steps/topics-step.tsx';
import { SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import { WizardPart } from './wizard-part.tsx';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** What can be passed on and learnt here. */
export default function TopicsPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords().topics;
  return (
    <SettingsPage programmeId={programmeId} part="topics">
      {(programme, reload) => (
        <WizardPart programme={programme} reload={reload} steps={['topics']}>
          {(props) => (
            <Section>
              <TopicsStep {...props} heading="h2" />
              <p className={styles.text}>{words.renamed}</p>
            </Section>
          )}
        </WizardPart>
      )}
    </SettingsPage>
  );
}
