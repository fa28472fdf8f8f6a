import type { Message } from '../domain/message.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import type { Actor } from '../usecases/actor.ts';
import { viewCoachCard } from '../usecases/coach-message.ts';
import { answerCoaching } from '../usecases/coach-pairs.ts';
import { agreeToCoach, endCoaching } from '../usecases/name-coach.ts';
import type { Ports } from '../usecases/ports.ts';
import { resumeCoaching } from '../usecases/resume-coaching.ts';
import type { Intent } from './intent.ts';
import { settled } from './settled.ts';

type OfCoach = Extract<
  Intent,
  { kind: 'view-coach' | 'agree-coach' | 'end-coach' | 'resume-coach' | 'answer-coach' }
>;

/** What concerns a pair's coach, from the pair or from the coach. */
export async function answerOfCoach(
  ports: Ports,
  actor: Actor,
  wish: OfCoach,
): Promise<Result<Message, Refusal>> {
  const view = () => viewCoachCard(ports, actor, wish);
  switch (wish.kind) {
    case 'view-coach':
      return view();
    case 'agree-coach':
      return settled(await agreeToCoach(ports, actor, wish), view);
    case 'end-coach':
      return settled(await endCoaching(ports, actor, wish), view);
    case 'resume-coach':
      return settled(await resumeCoaching(ports, actor, wish), view);
    case 'answer-coach':
      await answerCoaching(ports, actor, wish);
      // Done, or over meanwhile: how it stands says either, and nothing to who was never asked.
      return view();
  }
}
