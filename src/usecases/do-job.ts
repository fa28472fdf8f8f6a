import { solveMatchBlock } from './divide-run.ts';
import type { Job, Ports } from './ports.ts';
import { stageProposals } from './publish-run.ts';
import { sendGradesOf } from './lti-grades.ts';
import { runMatching } from './run-matching.ts';

/**
 * Work too long to follow from a fact at once. Each is resumable and idempotent: cut short it goes
 * on from what it wrote, and done twice it is done once.
 */
export async function doJob(ports: Ports, job: Job): Promise<void> {
  switch (job.kind) {
    case 'match-run':
      return runMatching(ports, job.scope, job.runId);
    case 'match-block':
      return solveMatchBlock(ports, job.scope, job);
    case 'publication':
      return stageProposals(ports, job.scope, job);
    case 'lms-sync':
      return sendGradesOf(ports, job.scope);
  }
}

/** In this process at once, or handed to whoever takes jobs. */
export async function doOrHandOn(ports: Ports, job: Job): Promise<void> {
  return ports.jobs === undefined ? doJob(ports, job) : ports.jobs.add(job);
}
