import { AGREEMENT_ENDPOINTS } from './agreement.ts';
import { BADGE_ENDPOINTS } from './badges.ts';
import { CARTRIDGE_ENDPOINTS } from './cartridge.ts';
import { CATALOGUE_ENDPOINTS } from './catalogue.ts';
import { COACH_ENDPOINTS } from './coach.ts';
import { CHANNEL_ENDPOINTS } from './channel.ts';
import { DASHBOARD_ENDPOINTS } from './dashboard.ts';
import { DELIVERY_ENDPOINTS } from './deliveries.ts';
import type { Endpoint } from './endpoint.ts';
import { ENROLMENT_ENDPOINTS } from './enrolment.ts';
import { EXPLORE_ENDPOINTS } from './explore.ts';
import { EXPORT_ENDPOINTS } from './export.ts';
import { LANDING_ENDPOINTS } from './landing.ts';
import { LIVING_ENDPOINTS } from './living.ts';
import { KIT_ANSWER_ENDPOINTS } from './kit-answers.ts';
import { KIT_ENDPOINTS } from './kit.ts';
import { LMS_ENDPOINTS } from './lms.ts';
import { MATCH_RUN_ENDPOINTS } from './match-runs.ts';
import { MATCHING_ENDPOINTS } from './matching.ts';
import { ME_ENDPOINTS } from './me.ts';
import { MENTORING_ENDPOINTS } from './mentoring.ts';
import { MESSAGE_PREVIEW_ENDPOINTS } from './message-preview.ts';
import { LEAVING_ENDPOINTS, MY_DATA_ENDPOINTS } from './my-data.ts';
import { OFFICE_ENDPOINTS } from './office.ts';
import { PAIR_ENDPOINTS } from './pairs.ts';
import { PREPARATION_ENDPOINTS } from './preparation.ts';
import { PROGRAMME_ENDPOINTS } from './programmes.ts';
import { RECORD_ENDPOINTS } from './records.ts';
import { REHEARSAL_ENDPOINTS } from './rehearsal.ts';
import { SIGN_UP_ENDPOINTS } from './sign-ups.ts';
import { TEAM_ENDPOINTS } from './team.ts';
import { WHO_SEES_ENDPOINTS } from './who-sees.ts';

/** Every endpoint of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ME_ENDPOINTS,
  ...LANDING_ENDPOINTS,
  ...MY_DATA_ENDPOINTS,
  ...WHO_SEES_ENDPOINTS,
  ...PROGRAMME_ENDPOINTS,
  ...TEAM_ENDPOINTS,
  ...MESSAGE_PREVIEW_ENDPOINTS,
  ...SIGN_UP_ENDPOINTS,
  ...MATCHING_ENDPOINTS,
  ...MATCH_RUN_ENDPOINTS,
  ...EXPLORE_ENDPOINTS,
  ...REHEARSAL_ENDPOINTS,
  ...OFFICE_ENDPOINTS,
  ...MENTORING_ENDPOINTS,
  ...AGREEMENT_ENDPOINTS,
  ...COACH_ENDPOINTS,
  ...LIVING_ENDPOINTS,
  ...ENROLMENT_ENDPOINTS,
  ...PREPARATION_ENDPOINTS,
  ...DASHBOARD_ENDPOINTS,
  ...PAIR_ENDPOINTS,
  ...EXPORT_ENDPOINTS,
  ...DELIVERY_ENDPOINTS,
  ...CHANNEL_ENDPOINTS,
  ...KIT_ENDPOINTS,
  ...KIT_ANSWER_ENDPOINTS,
  ...LMS_ENDPOINTS,
  ...RECORD_ENDPOINTS,
  ...BADGE_ENDPOINTS,
  ...CARTRIDGE_ENDPOINTS,
  ...CATALOGUE_ENDPOINTS,
  ...LEAVING_ENDPOINTS,
];
