import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState } from '../ui/states.tsx';

export function NothingHere() {
  const words = useWords();
  return (
    <Page title={words.notFound.title} back={{ to: '/', label: words.home }}>
      <EmptyState title={words.notFound.text} />
    </Page>
  );
}
