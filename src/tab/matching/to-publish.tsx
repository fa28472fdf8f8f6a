import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { isConflict } from '../api.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { runApi } from './paths.ts';
import type { PublicationProps } from './publication-props.ts';
import { usePublicationStyles } from './publication-styles.ts';
import { audienceOf, type RunResult } from './run-view.ts';

/** A result that may be published: the button, and what will happen before it does. */
export function ToPublish(props: PublicationProps & { readonly onNotApproved: () => void }) {
  const { programme, run, result, onChange, onNotApproved } = props;
  const styles = usePublicationStyles();
  const words = useManagerWords().matching;
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const path = runApi(programme.id, run.id);
  const publication = useCommand(() => api.send('POST', `${path}/publication`));
  const publish = async (): Promise<void> => {
    const reply = await publication.run();
    if (reply.ok) {
      setOpen(false);
      announce(words.publishedText);
      await onChange();
    } else if (reply.failure.kind === 'refused' && reply.failure.problem.code === 'not_approved') {
      setOpen(false);
      onNotApproved();
    }
  };
  return (
    <Section>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>{words.publishReady}</h2>
          <p className={styles.text}>{words.publishReadyText}</p>
          <ApprovalLine programme={programme} />
        </div>
        <Button
          appearance="primary"
          size="large"
          icon={<SendRegular />}
          onClick={() => {
            publication.forget();
            setOpen(true);
          }}
        >
          {words.publish}
        </Button>
      </div>
      <ConfirmDialog
        open={isOpen}
        title={words.publishTitle(result.cardinality)}
        confirm={words.publishConfirm(audienceOf(result).proposals)}
        busy={publication.busy}
        failure={publication.failure}
        onConfirm={() => void publish()}
        onClose={() => {
          setOpen(false);
          // Once what was said is read: what another manager published or ran is there to be seen.
          if (publication.failure !== undefined && isConflict(publication.failure)) void onChange();
        }}
      >
        <WhatWillHappen result={result} />
      </ConfirmDialog>
    </Section>
  );
}

/** Whose approval this publication rests on. */
function ApprovalLine({ programme }: { readonly programme: ProgrammeWire }) {
  const styles = usePublicationStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const { approval } = programme;
  if (approval === undefined) return null;
  const say = approval.how === 'recorded' ? words.approvalRecordedBy : words.approvedBy;
  return <p className={styles.small}>{say(approval.by.name, formats.shortDay(approval.at))}</p>;
}

function WhatWillHappen({ result }: { readonly result: RunResult }) {
  const styles = usePublicationStyles();
  const words = useManagerWords();
  const audience = audienceOf(result);
  return (
    <>
      <p className={styles.plain}>
        {words.matching.publishText(audience.proposals, words.common.people(audience.people))}{' '}
        {words.matching.publishWho(
          words.signUps.mentors(audience.mentors),
          words.signUps.mentees(audience.mentees),
          audience.inBothRoles,
        )}
      </p>
      <ul className={styles.points}>
        {words.matching.publishPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {audience.without > 0 && <li>{words.matching.publishWithout(audience.without)}</li>}
      </ul>
      <p className={styles.text}>{words.matching.publishFinal}</p>
    </>
  );
}
