import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';

export default function SponsorRoutes() {
  const words = useWords();
  return <Page title={words.rooms.sponsor} />;
}
