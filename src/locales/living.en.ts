import type { livingFr } from './living.fr.ts';

export const livingEn: typeof livingFr = {
  refusal: {
    mood_required: {
      message: 'Your answer to “how is it going?” is missing.',
      remedy: 'Choose one of the three answers: the rest is optional.',
    },
    notes_changed: {
      message: 'The other person changed these notes in the meantime.',
      remedy: 'Read them, then add your text: it is not lost.',
    },
    notes_too_long: {
      message: 'These notes are longer than 8,000 characters.',
      remedy: 'Keep what matters, or put the rest in a shared document.',
    },
    topic_required: {
      message: 'The topic is missing.',
      remedy: 'Write in one sentence what you would like to talk about.',
    },
    topic_too_long: {
      message: 'This topic is longer than 600 characters.',
      remedy: 'Keep the essence: you will talk about it.',
    },
    agenda_full: {
      message: 'The next session already has twenty topics.',
      remedy: 'Choose together the ones that matter, and add others after the session.',
    },
    coach_already_named: {
      message: 'Your pair has named a coach already.',
      remedy: 'End that coaching first, then name somebody else.',
    },
    coach_own_naming: {
      message: 'It was you who proposed this person.',
      remedy: 'It is for the other person in your pair to say yes.',
    },
    coach_not_outside: {
      message: 'This person cannot be your coach.',
      remedy: 'Choose somebody from outside: neither of you two, nor who manages the programme.',
    },
    coach_replaced: {
      message: 'A coach has been named meanwhile.',
      remedy: 'See who is named now, and decide together.',
    },
    coaching_closed: {
      message: 'This coaching is not open any more.',
      remedy: 'See where it stands, then start again if need be.',
    },
    undo_nothing: {
      message: 'There is nothing of yours to restore.',
      remedy: 'Open Binôme to see where you stand.',
    },
    undo_too_late: {
      message: 'It is too late to go back on this: that was possible for a day.',
      remedy: 'Talk to the person who runs the programme.',
    },
    seat_taken: {
      message: 'Meanwhile one of you two was proposed to somebody else.',
      remedy: 'You remain in the programme: another proposal may come.',
    },
    other_left: {
      message: 'The other person has left the programme.',
      remedy: 'You remain in the programme: another proposal may come.',
    },
    actions_invalid: {
      message: 'The list of actions does not work.',
      remedy: 'At most twenty actions, each of 1 to 300 characters.',
    },
  },
};
