import { recordsEn } from './records.en.ts';
import type { commonFr } from './common.fr.ts';
import { agreementEn } from './agreement.en.ts';
import { enrolmentEn } from './enrolment.en.ts';
import { livingEn } from './living.en.ts';
import { lmsEn } from './lms.en.ts';
import { kitEn } from './kit.en.ts';
import { labelsEn } from './labels.en.ts';
import { span } from './plural.ts';
import { signupEn } from './signup.en.ts';

/** Words that several rooms share, in English. */
export const commonEn: typeof commonFr = {
  productName: 'Binôme',
  ...labelsEn,
  /** Why a request was not carried out, and how to mend it, by code. */
  refusal: {
    ...agreementEn.refusal,
    ...livingEn.refusal,
    ...lmsEn.refusal,
    ...enrolmentEn.refusal,
    ...recordsEn.refusal,
    already_answered: {
      message: 'You have already answered this proposal.',
      remedy: 'To change your mind, talk to whoever manages the programme.',
    },
    proposal_closed: {
      message: 'This proposal is no longer open.',
      remedy: 'You remain in the programme: another proposal may come.',
    },
    not_in_pair: { message: 'You are not part of this pair.', remedy: 'Open Binôme to see yours.' },
    in_the_past: {
      message: 'That moment has passed.',
      remedy: 'Choose one that is still to come.',
    },
    pair_not_under_way: {
      message: 'This pair is not under way.',
      remedy: 'A session can be planned once both people have accepted the proposal.',
    },
    session_already_planned: {
      message: 'A session is already planned for this pair.',
      remedy: 'Confirm it, move it or cancel it.',
    },
    all_sessions_held: {
      message: 'All the planned sessions have taken place.',
      remedy: 'To go on, talk to whoever manages the programme.',
    },
    own_proposal: {
      message: 'You proposed this time yourself.',
      remedy: 'It is for the other person to confirm; you may move it.',
    },
    time_changed: {
      message: 'This session has moved to another time meanwhile.',
      remedy: 'Look at the new time, then confirm it if it suits you.',
    },
    time_taken: {
      message: 'One of you has another session in the programme at that time.',
      remedy: 'Choose another time, or propose it all the same.',
    },
    session_changed: {
      message: 'This session was changed meanwhile, by the other person or in another window.',
      remedy: 'Look at how it is now. What you had chosen is kept: you may propose it again.',
    },
    changed_meanwhile: {
      message: 'This was changed meanwhile, by somebody else or in another window.',
      remedy: 'Look at what is saved now, then save again: what you wrote is kept on screen.',
    },
    session_closed: { message: 'This session is over or cancelled.', remedy: 'Plan the next one.' },
    not_over_yet: {
      message: 'This session has not begun yet.',
      remedy: 'Come back after the session to give your feedback.',
    },
    time_skipped: {
      message: 'There is no such hour on that day: the clocks go forward.',
      remedy: 'Choose an earlier or a later hour.',
    },
    time_too_far: {
      message: 'This date is more than a year away.',
      remedy: 'Check the year, then choose a nearer date.',
    },
    time_unreadable: {
      message: 'This date or time cannot be read.',
      remedy: 'Choose a date and a time, for example 24 November 2026 and 14:00.',
    },
    not_found: {
      message: 'This page does not exist, or is not open to you.',
      remedy: 'Go back to Binôme’s home page.',
    },
    busy: {
      message: 'Somebody else is changing the same thing right now.',
      remedy: 'Try again in a moment.',
    },
    already_approved: {
      message: 'The charter is approved already.',
      remedy: 'There is nothing to do.',
    },
    not_approved: {
      message: 'The charter has not been approved yet.',
      remedy: 'Ask the sponsor to approve it, or record an approval given outside Binôme.',
    },
    run_not_ready: {
      message: 'This match run has not finished.',
      remedy: 'Wait until it has.',
    },
    publication_under_way: {
      message: 'A publication is under way.',
      remedy: 'Wait until it has finished, then try again.',
    },
    run_not_published: {
      message: 'This match run is not published.',
      remedy: 'There is nothing to undo.',
    },
    run_answered: {
      message:
        'At least one person has answered their proposal: the publication can no longer be undone.',
      remedy: 'Let the others answer, then start another match run for whoever has no pair.',
    },
    too_large_to_price: {
      message: 'This takes too long to compute for so many people and circles.',
      remedy: 'Relax the rules for circles, or start a match run to see.',
    },
    snapshot_gone: {
      message: 'The data of this match run have been erased, as planned.',
      remedy: 'Only a recent match run can be checked or replayed: start another if need be.',
    },
    solver_changed: {
      message: 'Binôme computes in another way since this match run.',
      remedy: 'Start another match run to be able to check it.',
    },
    no_certificate: {
      message: 'This match run has no proof of optimality: circles do not allow for one.',
      remedy: 'You can replay it and compare it with another.',
    },
    programme_changed: {
      message: 'Somebody else changed this programme in the meantime.',
      remedy: 'Read the settings again, then redo your changes: they are still on screen.',
    },
    events_invalid: {
      message: 'An event is not complete.',
      remedy: 'Give each a date and a name, in one language at least. At most forty events.',
    },
    programme_archived: {
      message: 'This programme is archived.',
      remedy: 'Whoever runs it can take it out of the archive, in its settings.',
    },
    charter_changed: {
      message: 'The charter has changed since you read it.',
      remedy: 'Read it again, then approve it.',
    },
    last_manager: {
      message: 'A programme keeps at least one manager who is known in Teams.',
      remedy: 'Name somebody else first, then wait until they have opened Binôme.',
    },
    team_full: {
      message: 'Twenty people at most run a programme.',
      remedy: 'Take somebody off the team first.',
    },
    rules_impossible: {
      message: 'These rules cannot be met.',
      remedy: 'Change the rule pointed out, then start another match run.',
    },
    training_incomplete: {
      message: 'Some mentors who would be proposed have not completed their training.',
      remedy:
        'Remind them, record a training they took elsewhere, or make it optional in the settings.',
    },
    run_superseded: {
      message: 'There is a newer match run.',
      remedy: 'Publish the newest one, or start another match run.',
    },
    run_newer: {
      message: 'Another match run was started meanwhile, and yours was not.',
      remedy: 'Look at the rules of the newest, then make your change again on top of them.',
    },
    participant_left: {
      message: 'This person left the programme meanwhile.',
      remedy: 'Nothing was saved about them, and they are not told.',
    },
    nobody_to_match: {
      message: 'Nobody has signed up yet.',
      remedy: 'Import the sign-ups, then start a match run.',
    },
    rehearsal_too_large: {
      message: 'There are too many people to compare the ways to pair them here.',
      remedy: 'Run the command “npm run rehearse” on the sign-up file.',
    },
    import_changed: {
      message: 'The file or the sign-ups have changed since the preview.',
      remedy: 'Read the new preview, then confirm.',
    },
    import_changed_nobody: {
      message: 'This import changed nobody: there is nothing to undo.',
      remedy: '',
    },
    import_newer: {
      message: 'Another file has been imported since: only the last import can be undone.',
      remedy: 'Look at the sign-ups page as it is now.',
    },
    import_undo_too_late: {
      message: 'It is too late to undo this import: it was possible for a day.',
      remedy: 'Import a file with the right answers: they replace these.',
    },
    import_being_undone: {
      message: 'An import is being undone.',
      remedy: 'Wait until that is done, then try again.',
    },
    columns_missing: {
      message: 'Columns that are needed are missing.',
      remedy: 'Say which column gives each piece of information.',
    },
    mapping_invalid: {
      message: 'One of the chosen columns is not in this file.',
      remedy: 'Choose the columns again.',
    },
    file_empty: { message: signupEn.file.empty(), remedy: '' },
    file_not_a_sheet: { message: signupEn.file.not_a_sheet(), remedy: '' },
    file_old_or_locked_workbook: { message: signupEn.file.old_or_locked_workbook(), remedy: '' },
    file_damaged_workbook: { message: signupEn.file.damaged_workbook(), remedy: '' },
    file_open_quote: { message: signupEn.file.open_quote(undefined), remedy: '' },
    file_too_large: { message: signupEn.file.too_large(), remedy: '' },
    settings_invalid: {
      message: 'Some of the programme’s settings need another look.',
      remedy: 'Correct the fields that are marked.',
    },
    reason_too_long: { message: 'This text is longer than 600 characters.', remedy: 'Shorten it.' },
    rating_required: {
      message: 'Your view of how useful the session was is missing.',
      remedy: 'Choose from 1 to 5.',
    },
    mail_invalid: {
      message: 'This address will not do.',
      remedy: 'Give another person’s work address, as in first.last@company.com.',
    },
    ...kitEn.refusal,
    date_in_the_past: {
      message: 'This date has passed.',
      remedy: 'Choose one that is still to come.',
    },
    time_zone_unknown: {
      message: 'This time zone is not known.',
      remedy: 'Choose one from the list, for example Europe/Paris.',
    },
  },
  setting: {
    name_required: 'Give the programme a name.',
    purpose_required: 'Write the charter: what this programme is for.',
    sponsor_required: 'Give the sponsor’s work address.',
    dates_invalid: 'Give two dates.',
    dates_reversed: 'The end must come after the start.',
    dates_too_far_apart: 'A programme lasts five years at most. Choose an earlier end.',
    session_minutes_out_of_range: 'A session lasts from 15 to 180 minutes.',
    session_count_out_of_range: 'Plan from 1 to 24 sessions.',
    topics_required: 'Choose at least one known topic.',
    topic_label_required: 'Give each topic a name in French and in English.',
    topic_twice: 'Two topics have the same name.',
    check_in_weeks_out_of_range: 'A check-in comes every 2 to 12 weeks.',
    silence_weeks_out_of_range: 'A word leaves after 1 to 8 weeks with nothing planned.',
    weekly_messages_out_of_range:
      'A week, 1 or 2 messages to executives and 1 to 4 to everybody else.',
    retention_out_of_range: 'Data is kept for 30 to 1,096 days after the end.',
    weights_invalid: 'Weights are whole numbers that add up to 1,000.',
    floor_invalid: 'The floor is a whole number from 0 to 1,000.',
    circles_invalid: 'A circle has 2 to 20 people, the least before the most.',
    words_too_long: 'A sentence added to a message has 300 characters at most.',
    words_in_one_language: 'Write this sentence in both languages.',
    time_zone_unknown: 'Choose a time zone from the list.',
  },
  request: {
    unreadable: {
      message: 'The request cannot be read.',
      remedy: 'Reload the page and start again.',
    },
    invalid: { message: 'Some fields will not do.', remedy: 'Correct the fields that are marked.' },
    not_json: { message: 'The request is not JSON.', remedy: 'Send the body as application/json.' },
    too_many: {
      message: 'That was a lot at once.',
      remedy: (seconds) => `Wait ${span('en', seconds)}, then go on.`,
    },
    too_large: {
      message: 'What was sent is too large.',
      remedy: 'Send a file of less than 15 MB.',
    },
    signed_out: { message: 'You are no longer signed in.', remedy: 'Reload the page.' },
    failed: {
      message: 'Something went wrong on our side; nothing was left half-changed.',
      remedy: 'Try again. If it happens once more, tell whoever administers Binôme.',
    },
  },
  matchFailure: {
    snapshot_gone: 'The data of this match run are no longer there. You can start another.',
    too_large:
      'The programme has too many people for a single match run. Spread them over several programmes.',
    other: 'The match run did not finish. Nothing was sent; you can start another.',
  },
  help: {
    'no-answer': {
      reason: 'The proposal has waited for an answer for more than three days.',
      remedy: 'Write a word to both of them.',
    },
    'nothing-planned': {
      reason: 'Nothing has been planned for a week.',
      remedy: 'Suggest a slot they have in common.',
    },
    'slot-unconfirmed': {
      reason: 'A slot that is near waits to be confirmed.',
      remedy: 'Remind them to confirm or move the session.',
    },
    'sessions-missed': {
      reason: 'Two sessions or more did not take place.',
      remedy: 'Ask what would help: another time, another rhythm, a pause.',
    },
    'not-reachable': {
      reason: 'Binôme is not installed yet for these people.',
      remedy: 'Ask the Teams administrator to install the app for them.',
    },
    'without-pair': {
      reason: 'These people have no pair.',
      remedy: 'See in the match run what would give them one.',
    },
  },
  calendar: {
    title: (other: string, number: number, of: number) =>
      `Binôme with ${other} (session ${number} of ${of})`,
    description: (programme: string) => `Reverse mentoring session, programme “${programme}”.`,
  },
};
