import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';

export default function PlanningRoutes() {
  const words = useWords();
  return <Page title={words.rooms.planning} />;
}
