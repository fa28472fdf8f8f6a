import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Everyday cybersecurity',
  summary:
    'The habits that protect a leadership team, the exception to stop asking for, and the sentence to say when you have been taken in.',
  why: [
    'You are a choice target: you sign, you travel, your voice is online, and people hesitate to tell you no. Security holds or gives way where leaders ask for an exception.',
    'After an unlucky click the first hour matters more than all the rest. A team that fears your reaction will wait until tomorrow to tell you.',
  ],
  stateOfTheArt: [
    'A password alone is out of date. Passkeys replace typing with a gesture on your device and do not work on a fake site, which stops ordinary phishing short.',
    'A second factor that is a mere “Approve” button is beaten by weariness: requests keep coming until you accept. This is why Microsoft Authenticator has you type a number; other apps do not. A simple rule: if you did not ask for it, refuse and report it.',
    'Phishing has left the mailbox: calls, texts, QR codes, Teams messages from outside, a fake help desk. AI has done away with the spelling mistakes that used to give it away.',
    'The NIS 2 directive makes management itself responsible for approving security measures and for being trained (article 20). National laws move at different speeds: ask whether your company is covered, and where your country stands.',
  ],
  examples: [
    {
      title: 'Sixteen notifications at six in the morning',
      story:
        'A director wakes up to sixteen approval requests. At the seventeenth he taps “Approve” to make it stop. By nine his mailbox is sending fake invoices to clients. He calls the security team himself, tells them everything, and writes to his own team that afternoon. Within the week three people report requests that they had kept to themselves.',
      lesson:
        'A notification you did not cause nearly always means that somebody already has your password. And telling your own mistake is worth ten campaigns.',
    },
    {
      title: 'Monday’s exception',
      story:
        'A director asks for two-step verification to be lifted on her tablet “just for this trip”. The technician hesitates, then agrees. Six months on the exception is still there, and so are those of four colleagues who copied her. The list fits on a page; she crosses it out herself in front of the leadership team.',
      lesson:
        'A leader’s exception is never alone. The most useful measure is often to ask for the list of your own.',
    },
  ],
  exercises: [
    {
      tool: 'Microsoft work account (Security info)',
      title: 'Your front doors',
      steps: [
        'Open mysignins.microsoft.com, “Security info”.',
        'Delete phones that you no longer have. Add a passkey if the company allows it.',
        'Look at “My sign-ins”: a place or a device you do not recognise? Look into it together before you worry.',
      ],
    },
    {
      tool: 'Outlook and Teams',
      title: 'Report one for real',
      steps: [
        'Find the “Report” button in Outlook, and the same action in Teams.',
        'Report a real dubious message. Time how long it takes to get a first answer.',
        'Thank whoever answered, and give them the time you measured.',
      ],
    },
    {
      tool: 'Your phone',
      title: 'The least a traveller needs',
      steps: [
        'Check: a code of six digits or more, automatic updates, device location on.',
        'Install the company’s password manager; put a single account into it today.',
        'Write the security team’s number on paper and put it in your wallet.',
      ],
    },
  ],
  coming: 'You will go round your front doors and rehearse the first hour after a bad click.',
  question: 'Which security exception did you ask for, and does it still exist?',
  reading: [
    {
      title: 'Board toolkit: cyber security questions for directors',
      by: 'National Cyber Security Centre (United Kingdom)',
      url: 'https://www.ncsc.gov.uk/collection/board-toolkit',
    },
    {
      title: 'Directive (EU) 2022/2555 (NIS 2)',
      by: 'Official Journal of the European Union',
      url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
    },
    {
      title: 'Data Breach Investigations Report',
      by: 'Verizon',
      url: 'https://www.verizon.com/business/resources/reports/dbir/',
    },
  ],
};
