import { scrub, type Erasure } from '../domain/erasure.ts';
import type { Mail, MentorPreparation, ParticipantId, Profile } from '../domain/participant.ts';
import { sideOf, type Pair } from '../domain/pair.ts';
import type { Programme } from '../domain/programme.ts';
import type { Entities } from './store-port.ts';

/** Whom a partition is to forget, and what stands in their place. */
export interface Forgetting {
  readonly who: Erasure;
  /** The person's enrolments there, each with the id of the nobody who takes its place. */
  readonly self: ReadonlyMap<ParticipantId, ParticipantId>;
  /** Pairs that the person was in, by id, as they were. */
  readonly pairs: ReadonlyMap<string, Pair>;
  /** The id of the draft of their own enrolment. */
  readonly draftId: string;
  /** Their LMS accounts: platform and account, see `accountKey`. */
  readonly accounts: ReadonlySet<string>;
  readonly feedbackId: (sessionId: string, by: ParticipantId) => string;
}

/** A programme without them: whoever sponsored or approved it is nobody. */
export function programme(body: Programme, at: Forgetting): Programme {
  const { oid, mails } = at.who;
  const { sponsorOid, sponsor, approval, deputies, awaited, ...rest } = body;
  const isSponsor = sponsorOid === oid || mails.includes(sponsor.mail);
  return {
    ...rest,
    purpose: scrub(body.purpose, at.who),
    managers: body.managers.filter((one) => one !== oid),
    ...(deputies === undefined ? {} : { deputies: deputies.filter((one) => one !== oid) }),
    ...(awaited === undefined
      ? {}
      : { awaited: awaited.filter(({ mail }) => !mails.includes(mail)) }),
    sponsor: isSponsor ? NO_ONE : sponsor,
    ...(sponsorOid === undefined || isSponsor ? {} : { sponsorOid }),
    ...(approval === undefined
      ? {}
      : { approval: mails.includes(approval.by.mail) ? { ...approval, by: NO_ONE } : approval }),
    ...(body.changed === undefined
      ? {}
      : { changed: { ...body.changed, by: scrub(body.changed.by, at.who) } }),
  };
}

const NO_ONE = { name: '', mail: '' };

/** Somebody else's enrolment: what it says of them goes. */
export function otherParticipant(
  body: Entities['participant'],
  at: Forgetting,
): Entities['participant'] {
  const { delegateMail, delegateOid, hopes, preparation, ...rest } = body;
  const { oid, mails } = at.who;
  const isAssistant =
    delegateOid === oid || (delegateMail !== undefined && mails.includes(delegateMail));
  return {
    ...rest,
    profile: otherProfile(body.profile, at),
    ...(hopes === undefined ? {} : { hopes: scrub(hopes, at.who) }),
    ...(preparation === undefined ? {} : { preparation: otherPreparation(preparation, at) }),
    ...(delegateMail === undefined || isAssistant ? {} : { delegateMail }),
    ...(delegateOid === undefined || isAssistant ? {} : { delegateOid }),
  };
}

function otherPreparation(said: MentorPreparation, { who }: Forgetting): MentorPreparation {
  const { judged } = said;
  return judged === undefined
    ? said
    : { ...said, judged: { ...judged, by: scrub(judged.by, who) } };
}

/** Somebody else's profile, without their addresses. */
export function otherProfile(profile: Profile, at: Forgetting): Profile {
  const { avoids, managementChain } = profile;
  return {
    ...profile,
    avoids: without(avoids, at),
    managementChain: without(managementChain, at),
  };
}

/** Addresses but theirs. */
export function without(mails: readonly Mail[], { who }: Forgetting): readonly Mail[] {
  return mails.filter((mail) => !who.mails.includes(mail));
}

/** The same with their name taken out of the line that was written. */
export function withLine<T extends { readonly line?: string }>(body: T, { who }: Forgetting): T {
  return body.line === undefined ? body : { ...body, line: scrub(body.line, who) };
}

/** Whether one of a pair's two is them. */
export function isTheirs(pair: Pair, side: 'mentor' | 'mentee', { self }: Forgetting): boolean {
  return [...self.keys()].some((id) => sideOf(pair, id) === side);
}

/** The same with nobody in the person's place. Ids are hashes: they occur as ids and nowhere else. */
export function withNobody<T>(body: T, self: Forgetting['self']): T {
  let text = JSON.stringify(body);
  for (const [id, nobody] of self) text = text.replaceAll(`"${id}"`, `"${nobody}"`);
  return JSON.parse(text) as T;
}
