import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  Badge,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { WordedShape, type WordedWire } from '../../wire/message-preview.ts';
import { FoldedPanel } from '../ui/folded.tsx';
import { Section } from '../ui/section.tsx';
import { MessagePart } from './message-part.tsx';
import { SettingsForm, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import { LONGEST, PART, isBlank } from './own-words.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Sentences of the programme's own, each beside the card on which it will stand. */
export default function MessagesPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords().messages;
  return (
    <SettingsPage programmeId={programmeId} part="messages">
      {(programme, reload) => (
        <SettingsForm programme={programme} reload={reload} part={PART}>
          {({ form, change, isTried }) => (
            <Section>
              <Accordion collapsible defaultOpenItems={['invitation']}>
                {WordedShape.options.map((kind: WordedWire) => (
                  <AccordionItem key={kind} value={kind}>
                    <AccordionHeader>
                      <span className={styles.head}>
                        {words.kinds[kind]}
                        <Badge
                          appearance="tint"
                          color={isBlank(form[kind]) ? 'informative' : 'brand'}
                        >
                          {isBlank(form[kind]) ? words.standard : words.own}
                        </Badge>
                      </span>
                    </AccordionHeader>
                    <FoldedPanel>
                      <MessagePart
                        programmeId={programme.id}
                        kind={kind}
                        text={form[kind]}
                        longest={LONGEST}
                        isTried={isTried}
                        onChange={(text) => change({ ...form, [kind]: text })}
                      />
                    </FoldedPanel>
                  </AccordionItem>
                ))}
              </Accordion>
            </Section>
          )}
        </SettingsForm>
      )}
    </SettingsPage>
  );
}
