import type { deliveryFr } from './delivery.fr.ts';

/** Where messages stand: states, causes and what to do, in English. Never what a message says. */
export const deliveryEn: typeof deliveryFr = {
  title: 'Messages',
  lead: 'Where each message stands, never what it says.',
  filters: { state: 'State', category: 'Nature', person: 'Person', all: 'All' },
  columns: {
    person: 'Person',
    state: 'State',
    since: 'Since',
    next: 'Next try',
    reason: 'Why',
    remedy: 'What to do',
    latest: 'Latest message',
    open: 'Waiting',
  },
  retry: 'Try again now',
  retried: 'The message will be tried again.',
  more: 'Show more',
  empty: 'No message yet.',
  sponsor: 'Sponsor',
  manager: 'Programme manager',
  invited: 'Person invited',
  delegateOf: (name: string) => `Assistant to ${name}`,
  state: {
    due: { label: 'To send', hint: 'Leaves as soon as the pace Teams allows permits.' },
    held: { label: 'Held', hint: 'Waits for a better moment for the person.' },
    sending: { label: 'Being sent', hint: 'Teams has not answered yet.' },
    sent: { label: 'Delivered', hint: 'Teams confirmed it.' },
    unknown: {
      label: 'Unconfirmed',
      hint: 'It may have arrived. Binôme does not send again, so as not to write twice.',
    },
    throttled: { label: 'Put off by Teams', hint: 'Another try is planned.' },
    blocked: { label: 'Blocked', hint: 'The person has blocked Binôme.' },
    not_installed: { label: 'Not installed', hint: 'Binôme cannot write to the person yet.' },
    guest: { label: 'Guest account', hint: 'Teams does not let Binôme write to this account.' },
    failed: { label: 'Not delivered', hint: 'Given up: it will not leave any more.' },
    dropped: { label: 'Out of date', hint: 'Had lost its point by the time it could leave.' },
  },
  category: {
    prompt: 'Prompt',
    programme: 'Message from the programme',
    person: 'After another person’s action',
    answer: 'Answer',
  },
  cause: {
    quota: {
      reason: 'The person has had their messages of the week.',
      remedy: 'Nothing to do: it leaves when the week allows, or goes out of date.',
    },
    working_hours: {
      reason: 'It is outside the person’s working hours.',
      remedy: 'Nothing to do: it leaves when they open.',
    },
    paused: {
      reason: 'The person is taking a break.',
      remedy: 'Nothing to do: it leaves when they are back, if it still has a point.',
    },
    busy_conversation: {
      reason: 'Too many messages in a row in this conversation.',
      remedy: 'Nothing to do: it leaves in a moment.',
    },
    too_many_requests: {
      reason: 'Teams asked for patience.',
      remedy: 'Nothing to do: Binôme tries again when asked to.',
    },
    service_unavailable: {
      reason: 'Teams was not available.',
      remedy: 'Nothing to do: Binôme tries again. If it lasts, look at the health of Teams.',
    },
    not_connected: {
      reason: 'Teams could not be reached.',
      remedy:
        'If it lasts, have an administrator check the server’s way to the internet and the bot’s sign-in.',
    },
    never_installed: {
      reason: 'The person has not added Binôme in Teams yet.',
      remedy: 'Ask them to add the app, or your Teams administrator to install it.',
    },
    app_removed: {
      reason: 'The person removed Binôme.',
      remedy: 'Suggest adding it again; what waits will leave then.',
    },
    not_in_roster: {
      reason: 'Binôme is no longer in the conversation.',
      remedy: 'What waits will leave at the next installation.',
    },
    app_not_allowed: {
      reason: 'The app is not installed for this person.',
      remedy: 'Ask your Teams administrator to allow and install it.',
    },
    disabled_by_admin: {
      reason: 'Your Teams administrator has switched Binôme off.',
      remedy: 'Ask them to allow it in the Teams admin centre.',
    },
    conversation_gone: {
      reason: 'The conversation no longer exists.',
      remedy: 'It comes back as soon as the person writes to Binôme or adds it.',
    },
    blocked_by_user: {
      reason: 'The person has blocked Binôme.',
      remedy: 'Only they can unblock it; reach them another way.',
    },
    writes_blocked: {
      reason: 'Teams takes no more messages in this conversation.',
      remedy: 'It opens again when the person writes to Binôme.',
    },
    guest_account: {
      reason: 'This is a guest account, without Binôme in Teams.',
      remedy: 'Write to them by mail, or give them the link to their page.',
    },
    refused: {
      reason: 'Teams refused the message.',
      remedy: 'Pass the time and state on to your administrator: it will not be sent again.',
    },
    too_large: {
      reason: 'The message was too large, even shortened.',
      remedy: 'Report it: this is a defect of Binôme.',
    },
    gave_up: {
      reason: 'Teams put the message off too often.',
      remedy: 'Tell the person another way; the same is in their tab.',
    },
    out_of_date: { reason: 'It had lost its point.', remedy: 'Nothing to do.' },
  },
  notice: {
    sending: 'Notified in the activity feed, no answer yet.',
    sent: 'Notified in the Teams activity feed.',
    unknown: 'Perhaps notified in the activity feed.',
    refused: 'The activity feed did not take the notice.',
  },
};
