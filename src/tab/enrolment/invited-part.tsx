import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { MyMentoringWire } from '../../wire/mentoring.ts';
import { EmptyState } from '../ui/states.tsx';
import { useVolunteerWords } from './words.ts';

/** A programme that asked this person to take part: the way to its questions. */
export default function InvitedPart(props: {
  readonly invited: MyMentoringWire['invited'][number];
}) {
  const { programmeId, programmeName } = props.invited;
  const words = useVolunteerWords().invited;
  const [, go] = useLocation();
  return (
    <EmptyState
      title={words.title}
      text={words.text(programmeName)}
      action={
        <Button
          appearance="primary"
          size="large"
          onClick={() => go(`/mentoring/enrol/${encodeURIComponent(programmeId)}`)}
        >
          {words.act}
        </Button>
      }
    />
  );
}
