import type { RunRecordWire } from '../../wire/match-runs.ts';
import type { MatchRunWire } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import type { Resource } from '../ui/resources.ts';
import type { RunResult, RunResultView } from './run-view.ts';

export interface PublicationProps {
  readonly programme: ProgrammeWire;
  readonly run: MatchRunWire;
  readonly result: RunResult;
  readonly record: Resource<RunRecordWire>;
  readonly onChange: () => Promise<void>;
  /** Brings up one of the views of the result, and leads the keyboard there. */
  readonly onShow: (view: RunResultView) => void;
}
