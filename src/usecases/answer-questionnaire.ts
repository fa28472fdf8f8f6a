import type { Module } from '../domain/kit.ts';
import {
  pass,
  resultOf,
  type Moment,
  type PassingResult,
  type Passings,
} from '../domain/kit/passing.ts';
import type { Answers } from '../domain/kit/score.ts';
import type { Participant } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { factOf, toCreate, toReplace } from './documents.ts';
import { openEntry } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { versionOf } from './read-kit.ts';
import { admit } from './standing.ts';

interface Where {
  readonly programmeId: string;
  readonly moduleId: string;
}

/** A person's own result, and the module in the version they answered. */
export interface OwnResult {
  readonly module: Module;
  readonly result: PassingResult;
}

/** What I answered to a module's questionnaire so far, scored; nobody else's. */
export async function readOwnResult(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  where: Where,
): Promise<Result<OwnResult, Refusal>> {
  const opened = await open(ports, actor, where, 'look');
  if (!opened.ok) return opened;
  const { stored, entry, self } = opened.value;
  const passings = stored?.body ?? blank(self, where.moduleId, entry.entry.inForce?.version ?? 1);
  const module = versionOf(entry, passings.version);
  if (module === undefined) return refuse({ code: 'not_found' });
  return ok({ module, result: resultOf(module, passings) });
}

/** Takes my answers, before or after a session on the module. */
export async function answerQuestionnaire(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: Where & {
    readonly moment: Moment;
    readonly version: number;
    readonly answers: Answers;
  },
): Promise<Result<OwnResult, Refusal>> {
  const opened = await open(ports, actor, input);
  if (!opened.ok) return opened;
  const { scope, id, stored, entry, self } = opened.value;
  const { moment, version, answers } = input;
  const module = versionOf(entry, version);
  if (module === undefined) return refuse({ code: 'module_changed' });
  const asked = new Set(module.questionnaire.map((question) => question.id));
  const known = Object.fromEntries(Object.entries(answers).filter(([name]) => asked.has(name)));
  const passing = { answers: known, version, at: ports.clock.now() };
  const now = stored?.body ?? blank(self, input.moduleId, version);
  const next = pass(now, moment, passing);
  if (!next.ok) return refuse({ code: next.error });
  const change =
    stored === undefined
      ? toCreate('questionnaire', id, next.value)
      : toReplace('questionnaire', stored, next.value);
  const { moduleId } = input;
  // Answered again it is the same fact: an answer that is corrected is no second one.
  const body = {
    kind: 'questionnaire-answered',
    participantId: self.id,
    moduleId,
    moment,
  } as const;
  const written = await ports.store.commit(scope, [change], [factOf(ports, scope, body)]);
  if (!written.ok) return refuse({ code: 'busy' });
  return ok({ module, result: resultOf(module, next.value) });
}

async function open(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  { programmeId, moduleId }: Where,
  to: 'change' | 'look' = 'change',
) {
  const admitted = await admit(ports, actor, programmeId, 'kit.answer', to);
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  const entry = await openEntry(ports, scope, moduleId);
  if (self === undefined || entry.entry.inForce === undefined) {
    return refuse({ code: 'not_found' as const });
  }
  const id = ports.ids.hash(['questionnaire', self.id, moduleId]);
  const stored = await ports.store.get('questionnaire', scope, id);
  return ok({ scope, id, stored, entry, self });
}

function blank({ id }: Participant, moduleId: string, version: number): Passings {
  return { participantId: id, moduleId, version };
}
