import type { healthFr } from './health.fr.ts';

/** The administrator's page in English: how each part stands, what is asked and why. */
export const healthEn: typeof healthFr = {
  title: 'Administration',
  lead: 'How each part of Binôme stands, looked at just now, and what is left to do.',
  version: (version) => `Version ${version}`,
  colon: ': ',
  again: 'Look again',
  partsTitle: 'How the parts stand',
  is: { well: 'In order', warning: 'To watch', wrong: 'To mend', off: 'Not used' },
  part: {
    store: 'Data',
    bot: 'Bot',
    graph: 'Microsoft Graph',
    lms: 'Learning platform',
    records: 'Record store (xAPI)',
    queues: 'Job queue (Functions)',
    model: 'Language model',
  },
  found: {
    answers: { says: 'it answers.', remedy: '' },
    one_file: {
      says: 'one file, for one instance of the service.',
      remedy: 'For several instances, or Azure Functions, use STORE=cosmos.',
    },
    no_answer: {
      says: 'it does not answer.',
      remedy: 'See that the part runs and can be reached; npm run doctor says why.',
    },
    wrong_partition: {
      says: 'the container is not partitioned as it should be.',
      remedy: 'Make it anew with infra/modules/cosmos.bicep.',
    },
    keeps_for_ever: {
      says: 'the container does not forget documents in their time.',
      remedy: 'Turn time to live on, without a default.',
    },
    lets_anybody_in: {
      says: 'it accepts an activity that Teams did not sign.',
      remedy: 'Check BOT_ID, BOT_TYPE and BOT_TENANT_ID, then restart.',
    },
    graph_off: { says: 'not connected: slots go by what people stated.', remedy: '' },
    none_connected: { says: 'nothing is connected.', remedy: '' },
    refuses_our_key: {
      says: 'it answers, and refuses our key.',
      remedy: 'Check the key and its rights over there.',
    },
    no_queue: { says: 'none: the web service computes match runs itself.', remedy: '' },
    jobs_parked: {
      says: 'jobs set aside after failing several times.',
      remedy: 'npm run poison -- list shows and replays them.',
    },
    not_set: { says: 'no model is configured: the bot goes by its rules.', remedy: '' },
  },
  permissionsTitle: 'Permissions asked for',
  permissionsText:
    'This list is read from the app package: nothing else is asked for. Each may be refused; Binôme then says what changes.',
  columns: {
    part: 'Part',
    state: 'State',
    seen: 'What is seen',
    permission: 'Permission',
    why: 'Why',
    without: 'Without it',
    granted: 'Granted',
  },
  kind: {
    delegated: 'on behalf of the person',
    application: 'of the application',
    'resource-specific': 'with the installation',
  },
  granted: { yes: 'Yes', no: 'No', unknown: 'Not known', 'not-needed': 'Not needed' },
  unexplained: { why: 'The package asks for it.', without: 'See the administrator’s guide.' },
  permission: {
    'User.Read': {
      why: 'To recognise who opens the tab.',
      without: 'The address comes from the sign-in token alone.',
    },
    'User.ReadBasic.All': {
      why: 'To show the other half of a pair their photo, and to find the account of who signed up.',
      without: 'Initials; each person adds the app.',
    },
    'User.Read.All': {
      why: 'To read the chain of managers, so that nobody mentors their own.',
      without: 'The sign-up file gives it.',
    },
    'MailboxSettings.Read': {
      why: 'To read the time zone of who volunteers.',
      without: 'That of the programme is offered.',
    },
    'Calendars.ReadBasic': {
      why: 'To propose slots that are free for both.',
      without: 'Slots go by the availability that people stated.',
    },
    'Calendars.ReadWrite': {
      why: 'To create the event and the Teams meeting of a session.',
      without: 'A calendar file is offered.',
    },
    'TeamsAppInstallation.ReadWriteSelfForUser.All': {
      why: 'To install Binôme for people who signed up, so that the bot can write to them.',
      without: 'Each person adds the app.',
    },
    'TeamsActivity.Send.User': {
      why: 'To notify in the activity feed when the bot cannot write.',
      without: 'The message waits.',
    },
  },
  deliveriesTitle: 'Messages that do not arrive',
  deliveriesText: 'By programme, numbers only: neither names nor contents.',
  allWell: 'No message is in difficulty.',
  messages: (n, reason) => `${n} · ${reason}`,
};
