import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { SponsorPageShape, type SponsorPageWire } from '../../wire/dashboard.ts';
import { useMentoringWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { useTall } from '../ui/use-tall.ts';
import { Figure } from './figure.tsx';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  charter: {
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '68ch',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  after: { order: 1 },
  last: { order: 2 },
  print: { '@media print': { display: 'none' } },
});

interface SponsorPageProps {
  readonly programmeId: string;
  readonly hasSiblings: boolean;
}

/** The charter to approve, and sums with their meaning: one page, also on paper. */
export function SponsorPage({ programmeId, hasSiblings }: SponsorPageProps) {
  const shared = useWords();
  const page = useResource(
    `/programmes/${encodeURIComponent(programmeId)}/sponsor-page`,
    SponsorPageShape,
  );
  const { value } = page;
  if (value !== undefined) {
    return <Known page={value} hasSiblings={hasSiblings} onApproved={page.reload} />;
  }
  return (
    <Page
      title={shared.rooms.sponsor}
      back={hasSiblings ? { to: '/sponsor', label: shared.rooms.sponsor } : undefined}
    >
      <Loaded resource={page}>{() => null}</Loaded>
    </Page>
  );
}

function Known(props: {
  readonly page: SponsorPageWire;
  readonly hasSiblings: boolean;
  readonly onApproved: () => Promise<void>;
}) {
  const { page, hasSiblings, onApproved } = props;
  const { programme } = page;
  const styles = useStyles();
  const shared = useWords();
  const words = useMentoringWords().sponsor;
  const { formats } = useLanguage();
  return (
    <Page
      title={programme.name}
      overline={words.period(
        formats.calendarDay(programme.startsOn),
        formats.calendarDay(programme.endsOn),
      )}
      back={hasSiblings ? { to: '/sponsor', label: shared.rooms.sponsor } : undefined}
      actions={
        programme.approved ? (
          <Button className={styles.print} icon={<PrintRegular />} onClick={() => window.print()}>
            {words.print}
          </Button>
        ) : undefined
      }
    >
      <Section title={words.figures} className={styles.after}>
        <div className={styles.figures}>
          <Figure name={words.people} value={formats.number(page.people)} hint={words.peopleHint} />
          <Figure name={words.pairs} value={formats.number(page.pairs)} hint={words.pairsHint} />
          <Figure
            name={words.sessions}
            value={formats.number(page.sessionsHeld)}
            hint={words.sessionsHint}
          />
          <Figure name={words.links} value={formats.number(page.newLinks)} hint={words.linksHint} />
          {page.satisfaction === undefined ? (
            <Figure
              name={words.satisfaction}
              value={words.satisfactionAbsent}
              hint={words.satisfactionWhy}
              quiet
            />
          ) : (
            <Figure
              name={words.satisfaction}
              value={words.satisfactionOf(formats.number(page.satisfaction.mean, 1))}
              hint={words.satisfactionHint(page.satisfaction.people)}
            />
          )}
        </div>
      </Section>
      {/* One place in the tree, before or after the figures to the eye: approving must not tear
          down the dialog that asked. */}
      <Charter programme={programme} onApproved={onApproved} />
    </Page>
  );
}

function Charter(props: {
  readonly programme: SponsorPageWire['programme'];
  readonly onApproved: () => Promise<void>;
}) {
  const { programme, onApproved } = props;
  const styles = useStyles();
  const words = useMentoringWords().sponsor;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const tall = useTall();
  const [asking, setAsking] = useState(false);
  const approve = useCommand(() =>
    api.send('POST', `/programmes/${programme.id}/approval`, {
      how: 'in-binome',
      version: programme.charterVersion,
    }),
  );
  const sign = async () => {
    const reply = await approve.run();
    // A charter that changed meanwhile is there to be read behind the question.
    if (!reply.ok && reply.failure.kind === 'refused') await onApproved();
    if (!reply.ok) return;
    setAsking(false);
    announce(words.approvedNow);
    await onApproved();
  };
  return (
    <Section
      title={programme.approved ? words.charter : words.toApprove}
      {...(programme.approved ? { className: styles.last } : {})}
    >
      <p className={styles.charter}>{programme.purpose}</p>
      {programme.approvedAt !== undefined && (
        <p className={styles.text}>{words.approved(formats.shortDay(programme.approvedAt))}</p>
      )}
      {!programme.approved && (
        <div>
          <Button
            className={tall}
            appearance="primary"
            size="large"
            onClick={() => setAsking(true)}
          >
            {words.approve}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={words.approveTitle(programme.name)}
        confirm={words.approve}
        busy={approve.busy}
        failure={approve.failure}
        onClose={() => {
          approve.forget();
          setAsking(false);
        }}
        onConfirm={() => void sign()}
      >
        <p className={styles.text}>{words.approveText}</p>
      </ConfirmDialog>
    </Section>
  );
}
