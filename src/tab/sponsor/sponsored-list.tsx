import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { MeWire } from '../../wire/me.ts';
import { useMentoringWords } from '../mentoring/words.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export function SponsoredList({ programmes }: { readonly programmes: MeWire['programmes'] }) {
  const styles = useStyles();
  const shared = useWords();
  const words = useMentoringWords().sponsor;
  const [, go] = useLocation();
  return (
    <Page title={shared.rooms.sponsor}>
      {programmes.map(({ id, name, status }) => (
        <Section key={id}>
          <div className={styles.line}>
            <span className={styles.name}>{name}</span>
            <Button
              appearance={status === 'draft' ? 'primary' : 'secondary'}
              onClick={() => go(`/sponsor/${id}`)}
            >
              {status === 'draft' ? words.toApprove : words.see}
            </Button>
          </div>
        </Section>
      ))}
    </Page>
  );
}
