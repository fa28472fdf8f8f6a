import type { Scope } from './ids.ts';
import type { Label } from './language.ts';
import type { Pair } from './pair.ts';
import type { Participant, ParticipantId } from './participant.ts';
import { millisOf, type Instant } from './time.ts';

/** What a badge says somebody did. */
export const BADGE_KINDS = ['mentor', 'mentee', 'training'] as const;
export type BadgeKind = (typeof BADGE_KINDS)[number];

/** A badge that somebody asked for. */
export interface Badge {
  /** A UUID that follows from whose it is and for what: asked for twice, it is the same badge. */
  readonly id: string;
  readonly issuerId: string;
  readonly participantId: ParticipantId;
  readonly kind: BadgeKind;
  /** Compact JWS of the credential. */
  readonly jwt: string;
  readonly issuedAt: Instant;
  /** Its place in the issuer's status list. */
  readonly index: number;
  readonly revokedAt?: Instant;
  /** Whose act it was when not the holder's own: why, for whoever checks the badge to read. */
  readonly revocationReason?: string;
}

/** Letters of a reason: it stands on a public page, so it is short. */
export const REVOCATION_REASON = { least: 3, most: 200 } as const;

/** A key that signs a programme's badges. */
export interface BadgeKey {
  readonly kid: string;
  readonly publicJwk: object;
  /** The private part, sealed: whoever reads the store cannot use it. */
  readonly sealed: string;
  readonly madeAt: Instant;
}

/** A programme as the issuer of badges; its id tells nothing of tenant or programme. */
export interface BadgeIssuer {
  readonly id: string;
  readonly scope: Scope;
  /** Newest first; old ones stay, for what they signed stays true. */
  readonly keys: readonly BadgeKey[];
  readonly nextIndex: number;
}

const YEAR_MILLIS = 365 * 24 * 60 * 60 * 1000;
/** Places in a status list: the least that Bitstring Status List 1.0 allows, so that nobody stands out. */
export const STATUS_LIST_LENGTH = 131_072;

/** Whether the next badge is to be signed by a new key: none yet, or the newest is a year old. */
export function needsKey({ keys }: Pick<BadgeIssuer, 'keys'>, now: Instant): boolean {
  const newest = keys[0];
  return newest === undefined || millisOf(now) - millisOf(newest.madeAt) >= YEAR_MILLIS;
}

/** Which badge a pair, or else the training, gives this person; undefined while not earned. */
export function earned(self: Participant, pair?: Pair): BadgeKind | undefined {
  if (pair === undefined) {
    return self.preparation?.trainedAt === undefined ? undefined : 'training';
  }
  if (pair.status !== 'completed') return undefined;
  if (pair.mentorId === self.id) return 'mentor';
  return pair.menteeId === self.id ? 'mentee' : undefined;
}

export interface Achievement {
  readonly name: string;
  readonly description: string;
  readonly criteria: string;
}

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;
const SCHEMA = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
} as const;

/** The issuer's public profile (Open Badges 3.0, Profile). */
export function issuerProfile(issuerUrl: string, name: string, publicUrl: string) {
  return { id: issuerUrl, type: ['Profile'], name, url: publicUrl };
}

/**
 * The credential, an OpenBadgeCredential of Open Badges 3.0 in the W3C data model 2.0. The person is
 * named by the name under which they asked for it, and by nothing else.
 */
export function badgeCredential(parts: {
  readonly id: string;
  readonly issuerUrl: string;
  readonly publicUrl: string;
  readonly programme: string;
  readonly recipient: string;
  readonly kind: BadgeKind;
  readonly achievement: Achievement;
  readonly issuedAt: Instant;
  readonly index: number;
}) {
  const { id, issuerUrl, kind, achievement, issuedAt, index } = parts;
  return {
    '@context': CONTEXT,
    id: `${issuerUrl}/${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: issuerProfile(issuerUrl, parts.programme, parts.publicUrl),
    validFrom: issuedAt,
    credentialSubject: {
      id: `urn:uuid:${id}`,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: parts.recipient,
          identityType: 'name',
        },
      ],
      achievement: {
        id: `${issuerUrl}/achievements/${kind}`,
        type: ['Achievement'],
        achievementType: 'Badge',
        name: achievement.name,
        description: achievement.description,
        criteria: { narrative: achievement.criteria },
        image: { id: `${issuerUrl}/achievements/${kind}.svg`, type: 'Image' },
      },
    },
    credentialSchema: [SCHEMA],
    credentialStatus: {
      id: `${issuerUrl}/status#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: `${issuerUrl}/status`,
    },
  };
}

/**
 * Who was taken back and why, where a reason was given (1EdTech VC Revocation List 1.0): a bit of a
 * status list has no room for words.
 */
export function revocationList(issuerUrl: string, revoked: readonly Badge[]) {
  return {
    id: `${issuerUrl}/revocations`,
    issuer: issuerUrl,
    revokedCredential: revoked.map(({ id, revocationReason }) => ({
      id: `${issuerUrl}/${id}`,
      revoked: true,
      ...(revocationReason === undefined ? {} : { revocationReason }),
    })),
  };
}

/** Who was taken back, as a credential (W3C Bitstring Status List 1.0). */
export function statusCredential(issuerUrl: string, encodedList: string, at: Instant) {
  return {
    '@context': [CONTEXT[0]],
    id: `${issuerUrl}/status`,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerUrl,
    validFrom: at,
    credentialSubject: {
      id: `${issuerUrl}/status#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
    },
  };
}

/** LinkedIn's own "add to profile" address, with what it asks for filled in. */
export function linkedInUrl(badge: {
  readonly name: string;
  readonly organisation: string;
  readonly issuedAt: Instant;
  readonly url: string;
  readonly id: string;
}): string {
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: badge.name,
    organizationName: badge.organisation,
    issueYear: badge.issuedAt.slice(0, 4),
    issueMonth: String(Number(badge.issuedAt.slice(5, 7))),
    certUrl: badge.url,
    certId: badge.id,
  });
  return `https://www.linkedin.com/profile/add?${query.toString()}`;
}

export type AchievementWords = Readonly<
  Record<BadgeKind, Readonly<Record<keyof Achievement, Label>>>
>;

/** What each badge says. It is signed, so it is the product's and not a screen's to change. */
export const ACHIEVEMENTS: AchievementWords = {
  mentor: {
    name: { fr: 'Mentor en mentorat inversé', en: 'Reverse mentor' },
    description: {
      fr: 'A accompagné une personne de niveau de responsabilité supérieur dans ses pratiques numériques.',
      en: 'Mentored somebody with a higher level of responsibility in digital practice.',
    },
    criteria: {
      fr: 'Le binôme a tenu toutes les sessions dont il était convenu.',
      en: 'The pair held every session it had agreed on.',
    },
  },
  mentee: {
    name: { fr: 'Apprendre par le mentorat inversé', en: 'Learning by reverse mentoring' },
    description: {
      fr: 'A développé ses pratiques numériques avec une personne de niveau de responsabilité moindre.',
      en: 'Developed their digital practice with somebody with a lower level of responsibility.',
    },
    criteria: {
      fr: 'Le binôme a tenu toutes les sessions dont il était convenu.',
      en: 'The pair held every session it had agreed on.',
    },
  },
  training: {
    name: { fr: 'Formation au mentorat inversé', en: 'Reverse mentoring training' },
    description: {
      fr: 'A suivi la formation pour accompagner une personne de niveau de responsabilité supérieur.',
      en: 'Took the training to mentor somebody with a higher level of responsibility.',
    },
    criteria: {
      fr: 'Chaque unité de la formation a été terminée et son contrôle réussi.',
      en: 'Every unit of the training was completed and its check passed.',
    },
  },
};
