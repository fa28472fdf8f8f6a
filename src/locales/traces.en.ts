import type { tracesFr } from './traces.fr.ts';

const number = new Intl.NumberFormat('en');

/** Badges and learning records: everybody's own page, and the manager's. */
export const tracesEn: typeof tracesFr = {
  title: 'Badges and records',
  lead: 'What you may show of your mentoring, and what is said of it elsewhere. You decide both.',
  kind: {
    mentor: 'Reverse mentor',
    mentee: 'Learning by reverse mentoring',
    training: 'Reverse mentoring training',
  },
  badges: {
    title: 'Badges',
    none: 'A badge will wait for you here once your pair, or your training, has come to its end.',
    open: 'You have earned this badge. It is made, in your name, only if you ask for it.',
    claim: 'Get this badge',
    claimed: 'Your badge is made.',
    issued: (day: string) => `Issued on ${day}`,
    withdrawn: 'This badge is withdrawn: its page says so to whoever looks.',
    withdrawnWhy: (reason: string) => `Reason: ${reason}`,
    page: 'Verification page',
    linkedIn: 'Add to LinkedIn',
    png: 'PNG picture',
    svg: 'SVG picture',
    json: 'JSON credential',
    tools: (name: string) => `Show or keep the badge “${name}”`,
    public:
      'Whoever has the address of the verification page reads your name there. The pictures hold the signed proof.',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this badge?',
    withdrawText:
      'Its page will say that it is no longer valid, and name you no more. A withdrawn badge cannot be asked for again.',
    done: 'The badge is withdrawn.',
  },
  choice: {
    title: 'Learning records',
    off: 'This programme sends records nowhere. Your choice will count if it does one day.',
    on: 'This programme may tell the company’s record store what you did: sessions planned and held, modules, questionnaires answered, agreement signed, programme completed.',
    never:
      'Never: your answers, your notes, your goals, your feedback, nor anything from before you agreed.',
    give: 'I agree that my records are sent',
    as: 'Under which name',
    pseudonym: 'A pseudonym drawn by lot',
    pseudonymHint:
      'Nobody can find you by that name. Nothing goes to Viva Learning, which knows accounts only.',
    account: 'My company account',
    accountHint:
      'The record store knows you. If the company uses Viva Learning, your progress shows there as well.',
    saved: 'Your choice counts from now on.',
  },
  manage: {
    records: {
      title: 'Learning records (xAPI)',
      text: 'What people who agreed to it do is told to a learning record store (LRS). Its address and key are kept by your IT team; you choose the store by its name.',
      none: 'No record store is connected to this installation. Your IT team can connect one: the administrator’s guide says how.',
      on: 'Send records',
      store: 'Record store',
      test: 'Test',
      fine: 'The record store answers, and takes our key.',
      saved: 'Saved.',
      counts: (sent: number, refused: number) =>
        `Sent: ${number.format(sent)}. Refused: ${number.format(refused)}.`,
      last: (moment: string) => `Last sent: ${moment}.`,
      retry: (moment: string) => `Next try: ${moment}.`,
      queue: 'Queue',
      queueEmpty: 'No record yet: they come once people have agreed.',
      more: 'Show more',
      state: {
        waiting: 'waiting',
        sent: 'sent',
        refused: 'refused',
        withheld: 'withheld: the person changed their mind',
      },
      verb: {
        planned: 'session planned',
        attended: 'session held',
        experienced: 'module experienced',
        answered: 'questionnaire answered',
        completed: 'programme or module completed',
        signed: 'agreement signed',
      },
    },
    badges: {
      title: 'Badges issued',
      none: 'Nobody has asked for a badge yet.',
      line: (kind: string, day: string) => `${kind} · ${day}`,
      withdrawn: 'withdrawn',
      revoke: 'Take back',
      title2: (name: string) => `Take back the badge of ${name}?`,
      text: 'Only for a badge that was issued by mistake. The reason is public: it is written on the badge’s page.',
      reason: 'Reason (public)',
      done: 'The badge is taken back.',
    },
    viva: {
      title: 'Viva Learning',
      text: 'The modules of the kit show in Viva Learning, and so does the progress of people who agreed to be named there.',
      off: 'Viva Learning is not connected to this installation. It takes Microsoft Graph, the application permissions listed in the administrator’s guide, and a licence on the tenant.',
      needsAdministrator:
        'Only somebody who administers Binôme for the company may turn it on or off: it counts for every programme.',
      provider: 'Id of the content provider',
      providerHint:
        'Leave empty to register it now, with your own administrator’s rights; otherwise the one that Viva Learning gave.',
      turnOn: 'Turn on for the company',
      turnOff: 'Turn off for the company',
      isOn: (provider: string) => `On for the company (provider ${provider}).`,
      isOff: 'Off.',
      saved: 'Saved.',
      counts: (n: { waiting: number; sent: number; failed: number }) =>
        `Waiting: ${number.format(n.waiting)}. Up to date: ${number.format(n.sent)}. Refused: ${number.format(n.failed)}.`,
      retry: 'Try again what was refused',
      retryAt: (moment: string) => `Next try: ${moment}.`,
      content: 'Module',
      activity: 'Somebody’s progress',
      cause: {
        unreachable: 'Microsoft Graph does not answer: it is tried again, and nothing is lost.',
        busy: 'Viva Learning asks to wait: it is tried again.',
        not_allowed:
          'The application permission is missing: an administrator must grant it; then try again.',
        no_licence: 'Viva Learning is not licensed on this tenant, or the provider is gone.',
        unknown_person:
          'Viva Learning does not know this person: nothing to do if they left the company.',
        sync_off:
          'Course synchronisation is off for this provider: turn Viva Learning off and on again, with an administrator’s rights.',
        refused: 'Viva Learning refuses this request: tell support.',
      },
    },
  },
};
