import { agreementFr } from './agreement.fr.ts';
import { botCommandsFr } from './bot-commands.fr.ts';
import { botFr } from './bot.fr.ts';
import { coachingFr } from './coaching.fr.ts';
import { coachFr } from './coach.fr.ts';
import { channelFr } from './channel.fr.ts';
import { commonFr } from './common.fr.ts';
import { deliveryFr } from './delivery.fr.ts';
import { enrolmentFr } from './enrolment.fr.ts';
import { exploreFr } from './explore.fr.ts';
import { exportingFr } from './exporting.fr.ts';
import { frameFr } from './frame.fr.ts';
import { healthFr } from './health.fr.ts';
import { importUndoFr } from './import-undo.fr.ts';
import { kitFr } from './kit.fr.ts';
import { kitEditorFr } from './kit-editor.fr.ts';
import { lmsFr } from './lms.fr.ts';
import { learnFr } from './learn.fr.ts';
import { managerFr } from './manager.fr.ts';
import { matchingFr } from './matching.fr.ts';
import { mentoringFr } from './mentoring.fr.ts';
import { planTimeFr } from './plan-time.fr.ts';
import { preferencesFr } from './preferences.fr.ts';
import { myDataFileFr } from './my-data-file.fr.ts';
import { myDataFr } from './my-data.fr.ts';
import { promptsFr } from './prompts.fr.ts';
import { recordsFr } from './records.fr.ts';
import { rehearsalFr } from './rehearsal.fr.ts';
import { signupFr } from './signup.fr.ts';
import { steeringFr } from './steering.fr.ts';
import { tabFr } from './tab.fr.ts';
import { homeFr } from './home.fr.ts';
import { togetherFr } from './together.fr.ts';
import { undoFr } from './undo.fr.ts';
import { volunteerFr } from './volunteer.fr.ts';
import { whoSeesFr } from './who-sees.fr.ts';
import { wizardFr } from './wizard.fr.ts';
import { workbenchFr } from './workbench.fr.ts';

/** Everything the product says in French. Sections live beside this file, one a room. */
export const fr = {
  agreement: agreementFr,
  bot: botFr,
  botCommands: botCommandsFr,
  coach: coachFr,
  coaching: coachingFr,
  channel: channelFr,
  common: commonFr,
  delivery: deliveryFr,
  enrolment: enrolmentFr,
  explore: exploreFr,
  exporting: exportingFr,
  frame: frameFr,
  health: healthFr,
  importUndo: importUndoFr,
  kit: kitFr,
  kitEditor: kitEditorFr,
  lms: lmsFr,
  learn: learnFr,
  manager: managerFr,
  matching: matchingFr,
  mentoring: mentoringFr,
  planTime: planTimeFr,
  preferences: preferencesFr,
  myData: myDataFr,
  myDataFile: myDataFileFr,
  prompts: promptsFr,
  records: recordsFr,
  rehearsal: rehearsalFr,
  signup: signupFr,
  steering: steeringFr,
  tab: tabFr,
  together: { home: homeFr, ...togetherFr },
  undo: undoFr,
  wizard: wizardFr,
  volunteer: volunteerFr,
  whoSees: whoSeesFr,
  workbench: workbenchFr,
};

/** What every language must say: a key missing elsewhere is a type error. */
export type Catalogue = typeof fr;
