import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';

export default function PreferencesPage() {
  const words = useWords();
  return <Page title={words.preferences.title} />;
}
