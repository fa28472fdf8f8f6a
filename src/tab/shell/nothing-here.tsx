import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';

export function NothingHere() {
  const words = useWords();
  return (
    <Page
      title={words.notFound.title}
      lead={words.notFound.text}
      back={{ to: '/', label: words.home }}
    />
  );
}
