import { LongText } from '../ui/long-text.tsx';

interface LineFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** As many characters as the server takes of such a line. */
export const LINE_MAX = 600;

/** A line or two for whoever likes to say more. */
export default function LineField(props: LineFieldProps) {
  return <LongText {...props} max={LINE_MAX} />;
}
