import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'The right to disconnect and digital well-being',
  summary:
    'Take back control of your screens, and stop lengthening other people’s days without meaning to.',
  why: [
    'A leader’s message is never neutral. Sent at ten at night with “not urgent”, it is read at two minutes past. The rule in the company’s agreement weighs nothing against what you do.',
    'You decide with your attention. A day cut into two-minute pieces makes two-minute decisions, and yours bind for years.',
  ],
  stateOfTheArt: [
    'In France the right to disconnect has since 1 January 2017 been part of compulsory bargaining (Labour Code, article L2242-17), in practice from 50 people upwards; failing an agreement, the employer draws up a charter, which also provides for training leaders. Australia wrote it into law in 2024. The European Commission consulted employers and unions in 2024 and 2025, with no common rule to date.',
    'Studies agree on one thing: a rule alone changes little. What counts is the example of those in charge, the workload, and a real right not to answer.',
    'Delayed sending, quiet hours and focus modes exist on all of your devices. The tool is not what is missing; permission is.',
    'Digital well-being is not a matter of will: notifications, red badges and endless feeds are made to be reopened. A setting is easier to change than a character.',
  ],
  examples: [
    {
      title: 'The Sunday evening message',
      story:
        'A director prepares her week on Sundays, and sends as she goes. She always adds “for Monday”. Her mentor shows her, with the team’s consent, when the answers came: ten out of fourteen before midnight. She still works on Sundays, for reasons of her own; but everything now leaves on Monday at half past eight.',
      lesson: 'You may love your working Sundays. Delayed sending keeps them yours.',
    },
    {
      title: 'The holiday wall',
      story:
        'A director says that he can be “reached if need be” during his leave. Nobody dares to decide, everybody calls. The next summer he names one person, writes down what they may decide without him, and switches his email off. Three calls in three weeks, all of them justified. Back at work, he did not take back all of the decisions he had handed over.',
      lesson: 'Disconnecting is an act of delegation: it takes a name, a remit, and not looking.',
    },
  ],
  exercises: [
    {
      tool: 'Outlook',
      title: 'Delay by default',
      steps: [
        'Open your sent items and sort them by time. Count what left after eight at night and at weekends, over a month.',
        'Learn the move: Send, then Schedule send. On a computer make a rule that defers sending if you can.',
        'Add to your signature a sentence that lets people not answer in the evening.',
      ],
    },
    {
      tool: 'Your phone',
      title: 'What screen time says',
      steps: [
        'Open Screen Time or Digital Wellbeing. Look at how often you pick it up, not for how long.',
        'Switch off badges and sounds of two work apps between eight at night and seven in the morning.',
        'Let the phone sleep in another room for three nights. Write down what changed.',
      ],
    },
    {
      tool: 'Teams and Outlook (calendar)',
      title: 'An hour of your own',
      steps: [
        'Set your working hours and quiet hours in Teams and Outlook.',
        'Book two one-hour focus blocks a week where everybody can see them.',
        'Shorten your default meeting to 25 and 50 minutes in the calendar options.',
      ],
    },
  ],
  coming:
    'You will look at what the hours at which you send tell your team, and change one setting.',
  question: 'At what time do those close to you know that you are really there?',
  reading: [
    {
      title: 'Right to disconnect: what Australian law says',
      by: 'Fair Work Ombudsman (Australia)',
      url: 'https://www.fairwork.gov.au/employment-conditions/hours-of-work-breaks-and-rosters/right-to-disconnect',
    },
    {
      title: 'Healthy and safe telework: technical brief',
      by: 'World Health Organization and International Labour Organization',
      url: 'https://www.who.int/publications/i/item/9789240040977',
    },
    {
      title: 'Right to disconnect: implementation and impact at company level',
      by: 'Eurofound',
      url: 'https://www.eurofound.europa.eu/en/publications/2023/right-disconnect-implementation-and-impact-company-level',
    },
  ],
};
