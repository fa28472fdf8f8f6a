import { EmptyState } from '../ui/states.tsx';
import { useChannelWords } from './words.ts';

/** Somebody of another organisation in a shared channel: tenants never meet, and the page says so. */
export default function VisitorNote() {
  const words = useChannelWords().visitor;
  return <EmptyState title={words.title} text={words.text} />;
}
