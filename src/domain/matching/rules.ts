import type { ParticipantId, Profile } from '../participant.ts';
import type { ScoreWeights } from './weights.ts';

/** Somebody to match: an imported, present volunteer. */
export interface Volunteer {
  readonly id: ParticipantId;
  readonly profile: Profile;
}

export interface MatchRules {
  readonly weights: ScoreWeights;
  /** What the programme offers; two people need one of these formats that suits both. */
  readonly format: 'one-to-one' | 'circles' | 'both';
  /** Couples that must not be proposed, for example because one of them declined. */
  readonly forbidden?: readonly Couple[];
}

export interface Couple {
  readonly mentorId: ParticipantId;
  readonly menteeId: ParticipantId;
}
