/** What a sign-up form asks, whatever its words. */
export const SIGNUP_FIELDS = [
  'mail',
  'name',
  'role',
  'entity',
  'level',
  'site',
  'languages',
  'offers',
  'wants',
  'halfDays',
  'seats',
  'managerMail',
  'format',
  'charter',
  'avoids',
  'completedAt',
] as const;
export type SignupField = (typeof SIGNUP_FIELDS)[number];
