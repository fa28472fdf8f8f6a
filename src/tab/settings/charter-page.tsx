import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { RecordApproval } from '../programmes/parts/record-approval.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { PurposeStep } from '../wizard/steps/purpose-step.tsx';
import { SponsorStep } from '../wizard/steps/sponsor-step.tsx';
import { mayWrite, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import { WizardPart } from './wizard-part.tsx';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  approved: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

/** What the sponsor approves: a change of it asks them again, and says so before it is saved. */
export default function CharterPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords();
  return (
    <SettingsPage programmeId={programmeId} part="charter">
      {(programme, reload) => (
        <>
          <Approval programme={programme} reload={reload} />
          <WizardPart programme={programme} reload={reload} steps={['purpose', 'sponsor']}>
            {(props) => {
              const { draft } = props.state;
              const isAnother =
                draft.purpose.trim() !== programme.purpose.trim() ||
                draft.sponsorMail.trim().toLowerCase() !== programme.sponsor.mail;
              return (
                <>
                  <Section>
                    <PurposeStep {...props} />
                  </Section>
                  <Section title={words.fields.sponsor}>
                    <SponsorStep {...props} />
                  </Section>
                  <p className={styles.text} role="status">
                    {isAnother ? words.charter.willAsk(draft.sponsorName) : words.charter.changes}
                  </p>
                </>
              );
            }}
          </WizardPart>
        </>
      )}
    </SettingsPage>
  );
}

interface ApprovalProps {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
}

function Approval({ programme, reload }: ApprovalProps) {
  const styles = useStyles();
  const words = useSettingsWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const { approval, askedAt, sponsor, id } = programme;
  const ask = useCommand(() =>
    api.send('POST', `${programmeApi(id)}/charter-request`, {}, ProgrammeShape),
  );
  const send = async () => {
    const reply = await ask.run();
    if (reply.ok) announce(words.charter.asked(sponsor.name));
    await reload();
  };
  return (
    <Section title={words.charter.approval}>
      {approval === undefined ? (
        <>
          <p className={styles.text}>
            {words.charter.waiting(sponsor.name)}
            {askedAt !== undefined && ` ${words.charter.askedOn(formats.shortDay(askedAt))}`}
          </p>
          <FailureNote failure={ask.failure} />
          {mayWrite(programme) && (
            <div className={styles.approved}>
              <BusyButton busy={ask.busy} onClick={() => void send()}>
                {words.charter.ask}
              </BusyButton>
              <span className={styles.text}>{words.charter.askHint}</span>
              <RecordApproval programme={programme} onApproved={reload} />
            </div>
          )}
        </>
      ) : (
        <p className={styles.approved}>
          <Badge appearance="tint" color="success">
            {common.programmeStatus.approved}
          </Badge>
          <span>
            {words.summary[approval.how === 'recorded' ? 'recorded' : 'approved'](
              approval.by.name,
              formats.shortDay(approval.at),
            )}
          </span>
        </p>
      )}
    </Section>
  );
}
