import { agreementEn } from './agreement.en.ts';
import { botCommandsEn } from './bot-commands.en.ts';
import { botEn } from './bot.en.ts';
import { coachingEn } from './coaching.en.ts';
import { coachEn } from './coach.en.ts';
import { channelEn } from './channel.en.ts';
import { commonEn } from './common.en.ts';
import { deliveryEn } from './delivery.en.ts';
import { enrolmentEn } from './enrolment.en.ts';
import { exploreEn } from './explore.en.ts';
import { exportingEn } from './exporting.en.ts';
import { frameEn } from './frame.en.ts';
import { healthEn } from './health.en.ts';
import { importUndoEn } from './import-undo.en.ts';
import { kitEn } from './kit.en.ts';
import { kitEditorEn } from './kit-editor.en.ts';
import { lmsEn } from './lms.en.ts';
import { learnEn } from './learn.en.ts';
import { managerEn } from './manager.en.ts';
import { matchingEn } from './matching.en.ts';
import { mentoringEn } from './mentoring.en.ts';
import { planTimeEn } from './plan-time.en.ts';
import { preferencesEn } from './preferences.en.ts';
import { myDataFileEn } from './my-data-file.en.ts';
import { myDataEn } from './my-data.en.ts';
import { promptsEn } from './prompts.en.ts';
import { recordsEn } from './records.en.ts';
import { rehearsalEn } from './rehearsal.en.ts';
import { signupEn } from './signup.en.ts';
import { steeringEn } from './steering.en.ts';
import { tabEn } from './tab.en.ts';
import { homeEn } from './home.en.ts';
import { togetherEn } from './together.en.ts';
import { undoEn } from './undo.en.ts';
import { volunteerEn } from './volunteer.en.ts';
import { whoSeesEn } from './who-sees.en.ts';
import { wizardEn } from './wizard.en.ts';
import { workbenchEn } from './workbench.en.ts';
import type { Catalogue } from './fr.ts';

/** Everything the product says in English. */
export const en: Catalogue = {
  agreement: agreementEn,
  bot: botEn,
  botCommands: botCommandsEn,
  coach: coachEn,
  coaching: coachingEn,
  channel: channelEn,
  common: commonEn,
  delivery: deliveryEn,
  enrolment: enrolmentEn,
  explore: exploreEn,
  exporting: exportingEn,
  frame: frameEn,
  health: healthEn,
  importUndo: importUndoEn,
  kit: kitEn,
  kitEditor: kitEditorEn,
  lms: lmsEn,
  learn: learnEn,
  manager: managerEn,
  matching: matchingEn,
  mentoring: mentoringEn,
  planTime: planTimeEn,
  preferences: preferencesEn,
  myData: myDataEn,
  myDataFile: myDataFileEn,
  prompts: promptsEn,
  records: recordsEn,
  rehearsal: rehearsalEn,
  signup: signupEn,
  steering: steeringEn,
  tab: tabEn,
  together: { home: homeEn, ...togetherEn },
  undo: undoEn,
  wizard: wizardEn,
  volunteer: volunteerEn,
  whoSees: whoSeesEn,
  workbench: workbenchEn,
};
