import type { enrolmentFr } from './enrolment.fr.ts';

export const enrolmentEn: typeof enrolmentFr = {
  title: 'Take part in the programme',
  placement: {
    1: 'I am discovering it',
    2: 'I get by',
    3: 'I am at ease and can explain it',
    4: 'People come to me for advice',
  },
  refusal: {
    role_required: {
      message: 'What you would like to do is missing.',
      remedy: 'Choose to pass on, to learn, or both.',
    },
    entity_required: {
      message: 'Your entity is missing, or longer than 120 characters.',
      remedy: 'Name the department or company you work in.',
    },
    languages_required: {
      message: 'Your working languages are missing.',
      remedy: 'Choose at least one language you like to talk in.',
    },
    offers_required: {
      message: 'What you would like to pass on is missing.',
      remedy: 'Choose at least one topic, or sign up to learn only.',
    },
    wants_required: {
      message: 'What you would like to learn is missing.',
      remedy: 'Choose at least one topic, or sign up to pass on only.',
    },
    topic_unknown: {
      message: 'One of the topics chosen is no longer part of the programme.',
      remedy: 'Open the list of topics again and choose anew.',
    },
    half_days_required: {
      message: 'Your availability is missing.',
      remedy: 'Tick at least one half-day: it is what lets you meet.',
    },
    seats_out_of_range: {
      message: 'You cannot mentor that number of people.',
      remedy: 'Choose a number from the list, mostly from 1 to 5: one person is a very good start.',
    },
    avoids_invalid: {
      message: 'One of the addresses to avoid does not work.',
      remedy: 'Write each address as first.last@company.com.',
    },
    avoids_self: {
      message: 'Your own address is among the people to avoid.',
      remedy: 'This is your own address: name somebody else, or nobody.',
    },
    hopes_too_long: {
      message: 'What you hope for in return is longer than 600 characters.',
      remedy: 'Keep what matters: you will talk about it.',
    },
    consent_required: {
      message: 'Your agreement is missing.',
      remedy: 'Read the charter, then confirm that you take part of your own free will.',
    },
    enrolment_closed: {
      message: 'Sign-ups for this programme are closed.',
      remedy: 'Ask whoever runs the programme when the next one takes place.',
    },
    mail_unknown: {
      message: 'Teams did not give us your work address.',
      remedy: 'Open Binôme from Teams with your work account, then try again.',
    },
    too_many_invited: {
      message: 'One invitation reaches 1,000 people at most.',
      remedy: 'Invite them in several goes.',
    },
  },
};
