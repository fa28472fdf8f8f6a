import { useState } from 'react';
import { AgreementShape, type AgreementWire } from '../../wire/agreement.ts';
import { EnrolmentShape } from '../../wire/enrolment.ts';
import { KitShape, type KitWire } from '../../wire/kit.ts';
import { MyMentoringShape } from '../../wire/mentoring.ts';
import { API } from '../mentoring/paths.ts';
import { useAgreementWords, useTogetherWords } from '../mentoring/words.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { AgreementEditor } from './agreement-editor.tsx';
import { AgreementText } from './agreement-text.tsx';
import { VersionsPart } from './versions-part.tsx';

interface AgreementPageProps {
  readonly programmeId: string;
  readonly pairId: string;
}

/** What the two agree on: written by both, signed by both, changed by both. */
export default function AgreementPage({ programmeId, pairId }: AgreementPageProps) {
  const shared = useWords();
  const { title } = useAgreementWords();
  const words = useTogetherWords().agreement;
  const agreement = useResource(`${API.pair(programmeId, pairId)}/agreement`, AgreementShape);
  const kit = useResource(API.kit(programmeId), KitShape);
  const sharedTopicIds = useSharedTopics(programmeId, pairId);
  return (
    <Page
      title={title}
      lead={words.lead}
      back={{ to: '/mentoring', label: shared.rooms.mentoring }}
    >
      <Loaded resource={agreement}>
        {(value) => (
          <Agreement
            agreement={value}
            modules={kit.value?.modules ?? []}
            sharedTopicIds={sharedTopicIds}
            reload={agreement.reload}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface AgreementProps {
  readonly agreement: AgreementWire;
  readonly modules: KitWire['modules'];
  readonly sharedTopicIds: ReadonlySet<string>;
  readonly reload: () => Promise<void>;
}

/** Whoever began to write goes on writing, even when the other saves a first version meanwhile. */
function Agreement(props: AgreementProps) {
  const { agreement } = props;
  const isNew = agreement.version === 0;
  const [editing, setEditing] = useState(isNew && agreement.mayChange);
  if (editing) {
    return <AgreementEditor {...props} mayCancel={!isNew} onClose={() => setEditing(false)} />;
  }
  return (
    <>
      <AgreementText {...props} onEdit={() => setEditing(true)} />
      <VersionsPart {...props} />
    </>
  );
}

/** Ids of the topics that the two share: the pair names them in words, the programme by id. */
function useSharedTopics(programmeId: string, pairId: string): ReadonlySet<string> {
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const enrolment = useResource(
    `/programmes/${encodeURIComponent(programmeId)}/enrolment`,
    EnrolmentShape,
  );
  const pair = mentoring.value?.pairs.find((one) => one.pairId === pairId);
  const names = new Set(
    [...(pair?.sharedTopics ?? []), ...(pair?.topicsInReturn ?? [])].map(({ fr }) => fr),
  );
  const topics = enrolment.value?.topics ?? [];
  return new Set(topics.filter(({ label }) => names.has(label.fr)).map(({ id }) => id));
}
