import type { Label } from '../language.ts';

/** What an activity of a course opens, always of the programme that the platform is connected to. */
export type Target =
  | { readonly kind: 'module'; readonly moduleId: string }
  | { readonly kind: 'training' }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'mentoring' }
  | { readonly kind: 'programme' };

const PLAIN = ['training', 'agreement', 'mentoring', 'programme'] as const;

/** What a gradebook calls it; a module goes by its own title. */
export const TARGET_NAMES: Readonly<Record<Exclude<Target['kind'], 'module'>, Label>> = {
  training: { fr: 'Formation des mentors', en: 'Training of mentors' },
  mentoring: { fr: 'Mentorat', en: 'Mentoring' },
  agreement: { fr: 'Contrat du binôme', en: 'Agreement of the pair' },
  programme: { fr: 'Programme', en: 'Programme' },
};

/** The target as it travels in a course: `module:generative-ai`, `training`. */
export function targetCode(target: Target): string {
  return target.kind === 'module' ? `module:${target.moduleId}` : target.kind;
}

/** The inverse of `targetCode`; undefined for anything else. */
export function parseTarget(code: string): Target | undefined {
  const kind = PLAIN.find((one) => one === code);
  if (kind !== undefined) return { kind };
  const moduleId = /^module:([a-z0-9][a-z0-9-]{0,99})$/u.exec(code)?.[1];
  return moduleId === undefined ? undefined : { kind: 'module', moduleId };
}

/** Where an activity of a course opens: our launch address, which says what it stands for. */
export function launchAddress(publicUrl: string, target: Target): string {
  return `${publicUrl}/lti/launch?to=${encodeURIComponent(targetCode(target))}`;
}

/**
 * What a line says so that a gradebook leads back to what stands behind a grade (Submission Review
 * 1.0): from the moment that somebody took part, at the same address as the activity.
 */
export function submissionReview(publicUrl: string, target: Target) {
  return {
    reviewableStatus: ['InProgress', 'Completed'],
    url: launchAddress(publicUrl, target),
    custom: { binome_target: targetCode(target) },
  };
}

/** Whether a course's gradebook can follow it: a programme's page is nothing that one completes. */
export function isGradable({ kind }: Target): boolean {
  return kind !== 'programme';
}
