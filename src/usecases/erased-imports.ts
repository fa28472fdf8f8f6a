import { scrub } from '../domain/erasure.ts';
import type { Answers, ImportTrace, TracedPerson } from '../domain/import-undo.ts';
import type { ImportPart } from '../domain/sign-up-import.ts';
import { otherParticipant, otherProfile, type Forgetting } from './erased-parts.ts';

/** People of a file without them: those that are enrolled already stay the first ones. */
export function importPart(body: ImportPart, at: Forgetting): ImportPart {
  const isOther = ({ profile }: ImportPart['signUps'][number]): boolean =>
    !at.who.mails.includes(profile.mail);
  return {
    ...body,
    applied: body.signUps.slice(0, body.applied).filter(isOther).length,
    signUps: body.signUps
      .filter(isOther)
      .map(({ row, profile }) => ({ row, profile: otherProfile(profile, at) })),
  };
}

/**
 * What an import did, without them but as a number. What it says of the others stays in step with
 * what their own documents say, so that nobody seems to have changed their answers.
 */
export function importTrace(body: ImportTrace, at: Forgetting): ImportTrace {
  const isOther = ({ participantId }: { readonly participantId: string }): boolean =>
    !at.self.has(participantId);
  switch (body.status) {
    case 'written': {
      const others = body.people.filter(isOther);
      const erased = body.erased + body.people.length - others.length;
      return { ...body, people: others.map((one) => otherPerson(one, at)), erased };
    }
    case 'returned':
      return { ...body, kept: body.kept.filter(isOther), back: body.back.filter(isOther) };
    case 'done':
      return { ...body, kept: body.kept.filter(isOther) };
  }
}

function otherPerson(person: TracedPerson, at: Forgetting): TracedPerson {
  switch (person.what) {
    case 'enrolled':
      return { ...person, wrote: otherParticipant(person.wrote, at) };
    case 'updated': {
      const before = { ...person.before, profile: otherProfile(person.before.profile, at) };
      return { ...person, before, wrote: otherAnswers(person.wrote, at) };
    }
    case 'withdrawn':
      return person;
  }
}

function otherAnswers({ hopes, ...rest }: Answers, at: Forgetting): Answers {
  return {
    ...rest,
    profile: otherProfile(rest.profile, at),
    ...(hopes === undefined ? {} : { hopes: scrub(hopes, at.who) }),
  };
}
