import type { Answers } from '../domain/kit/score.ts';
import { mayMentor, type MentorPreparation, type Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { gradeCheck, isPathDone, type CheckResult } from '../domain/training.ts';
import { TRAINING_PATH } from '../kit/training-path.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, listAll } from './documents.ts';
import { isOvertaken } from './overtaken.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;
type Opinion = NonNullable<MentorPreparation['selfAssessment']>;

/** What managers said of a mentor: their opinion, null for none, and whether the mentor is selected. */
interface Judged {
  readonly opinion: Opinion | null;
  readonly selected: boolean;
}

/**
 * A mentor places themselves on the three criteria; only they and the manager read it. `seen` is
 * what they had said before, null for nothing: what another window said meanwhile stays.
 */
export async function assessMyself(
  ports: Needs,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly opinion: Opinion;
    readonly seen?: Opinion | null;
  },
): Promise<Result<Participant, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'mentor.prepare');
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  if (self === undefined) return refuse({ code: 'not_found' });
  const { opinion, seen } = input;
  return decide(ports, 'participant', scope, self.id, (participant) =>
    isOvertaken(seen, participant.preparation?.selfAssessment ?? null, opinion)
      ? refuse({ code: 'changed_meanwhile' })
      : ok({ next: prepared(participant, { selfAssessment: opinion }) }),
  );
}

/** Grades one taking of a unit's check; the last unit passed completes the training. */
export async function takeTrainingCheck(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly unitId: string; readonly answers: Answers },
): Promise<Result<CheckResult & { readonly trained: boolean }, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'mentor.prepare');
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  const unit = TRAINING_PATH.find(({ id }) => id === input.unitId);
  if (self === undefined || unit === undefined) return refuse({ code: 'not_found' });
  const graded = gradeCheck(unit, input.answers);
  const now = ports.clock.now();
  const saved = await decide(ports, 'participant', scope, self.id, (participant) => {
    const before = participant.preparation?.trained ?? {};
    if (!graded.passed || before[unit.id] !== undefined) return ok({ next: participant });
    const trained = { ...before, [unit.id]: now };
    const isDone = isPathDone(TRAINING_PATH, new Set(Object.keys(trained)));
    const passed = Object.keys(trained).length;
    const body = { kind: 'training-taken', participantId: self.id, passed } as const;
    return ok({
      next: prepared(participant, { trained, ...(isDone ? { trainedAt: now } : {}) }),
      facts: [factOf(ports, scope, body)],
    });
  });
  if (!saved.ok) return saved;
  return ok({ ...graded, trained: saved.value.preparation?.trainedAt !== undefined });
}

/**
 * A manager's opinion on the three criteria, whether they select the mentor, and whether a training
 * taken elsewhere counts. A mentor who is selected is told, and what is left to do. `seen` is what
 * stood when the manager began: what another said meanwhile is not overwritten. Nobody who left is selected.
 */
export async function selectMentor(
  ports: Needs,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly participantId: string;
    readonly opinion?: Opinion;
    readonly selected: boolean;
    readonly trainedElsewhere?: boolean;
    readonly seen?: Judged;
  },
): Promise<Result<Participant, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'mentor.select');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const now = ports.clock.now();
  const { opinion, selected, trainedElsewhere = false, seen } = input;
  return decide(ports, 'participant', scope, input.participantId, (participant) => {
    if (!mayMentor(participant.profile.role)) return refuse({ code: 'not_found' });
    if (participant.status !== 'enrolled') return refuse({ code: 'participant_left' });
    const { selectedAt, ...before } = participant.preparation ?? { trained: {} };
    const stands = judgedOf(before.managerOpinion, selectedAt !== undefined);
    const said = judgedOf(opinion ?? before.managerOpinion, selected);
    if (isOvertaken(seen, stands, said)) return refuse({ code: 'changed_meanwhile' });
    const isNew = selected && selectedAt === undefined;
    const preparation: MentorPreparation = {
      ...before,
      ...(opinion === undefined ? {} : { managerOpinion: opinion }),
      judged: { by: actor.name, at: now },
      ...(selected ? { selectedAt: selectedAt ?? now } : {}),
      ...(trainedElsewhere ? { trainedAt: before.trainedAt ?? now } : {}),
    };
    const { id: participantId } = participant;
    const isTrained = trainedElsewhere && before.trainedAt === undefined;
    const passed = TRAINING_PATH.length;
    return ok({
      next: { ...participant, preparation },
      facts: [
        ...(isNew ? [factOf(ports, scope, { kind: 'mentor-selected', participantId }, now)] : []),
        ...(isTrained
          ? [factOf(ports, scope, { kind: 'training-taken', participantId, passed })]
          : []),
      ],
    });
  });
}

/** Where a mentor stands, for themselves. */
export async function viewMyPreparation(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<
  Result<{ readonly required: boolean; readonly preparation?: MentorPreparation }, Refusal>
> {
  const admitted = await admit(ports, actor, programmeId, 'mentor.prepare', 'look');
  if (!admitted.ok) return admitted;
  const { programme, self } = admitted.value;
  const { preparation } = self ?? {};
  return ok({
    required: programme.body.options?.training === 'required',
    ...(preparation === undefined ? {} : { preparation }),
  });
}

/** Enrolled mentors by name: a list to work through, never a ranking. */
export async function listMentors(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<
  Result<
    {
      readonly required: boolean;
      readonly units: number;
      readonly mentors: readonly Participant[];
    },
    Refusal
  >
> {
  const admitted = await admit(ports, actor, programmeId, 'mentor.select', 'look');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const byName = new Intl.Collator(programme.body.locale);
  const mentors = (await listAll(ports, 'participant', scope))
    .map(({ body }) => body)
    .filter(({ status, profile }) => status === 'enrolled' && mayMentor(profile.role))
    .sort((a, b) => byName.compare(a.profile.name, b.profile.name));
  return ok({
    required: programme.body.options?.training === 'required',
    units: TRAINING_PATH.length,
    mentors,
  });
}

/** Whether somebody may be proposed as a mentor, as far as training goes. */
export function isReady(programme: Programme, { preparation }: Participant): boolean {
  return programme.options?.training !== 'required' || preparation?.trainedAt !== undefined;
}

function judgedOf(opinion: Opinion | undefined, selected: boolean): Judged {
  return { opinion: opinion ?? null, selected };
}

function prepared(participant: Participant, changes: Partial<MentorPreparation>): Participant {
  const before: MentorPreparation = participant.preparation ?? { trained: {} };
  return { ...participant, preparation: { ...before, ...changes } };
}
