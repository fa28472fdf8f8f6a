import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Protecting personal data',
  summary:
    'See personal data where it really is (your files, your messages, your pockets) and take the three decisions that nobody else will.',
  why: [
    'The largest stores of sensitive data are not in applications: they are in spreadsheet exports, message threads and executives’ phones. They are yours.',
    'When data leaks, the regulation gives 72 hours. That time is not for finding out who decides. A leadership team that has rehearsed the scene once gains a whole day.',
    'And then there is you: your calendar, your travels, your voice, your children. What is known about you is used to deceive those around you.',
  ],
  stateOfTheArt: [
    'Personal data is more than a name: it is anything by which somebody can be found, by cross-checking too. Taking the names out of a twelve-person survey makes nobody anonymous.',
    'The right of access reaches work messages: employees may ask for those that speak of them, and there is one month to answer (GDPR, article 15). Write every message as if the person it is about might read it.',
    'The framework for transfers between the European Union and the United States (Data Privacy Framework, July 2023) was upheld by the EU General Court in September 2025; an appeal is pending before the Court of Justice (C-703/25 P). So a choice of supplier needs a way out.',
    'Inspections now look at ordinary habits: passwords, how long things are kept, answers to requests, the monitoring of staff. In November 2025 the European Commission proposed to extend the time for notifying to 96 hours, and only for high risks; until that is adopted, count 72 hours.',
  ],
  examples: [
    {
      title: 'The high-potentials file',
      story:
        'Before a talent review an assistant mistakenly sends the “All managers” list a sheet with names, pay and ratings. The director asks for the message to be recalled; some fifty people have opened it already. She alerts the data protection officer at once, writes to the people named that very evening herself, and from then on replaces attachments with a link whose access can be withdrawn.',
      lesson:
        'An attachment cannot be taken back; a link can. And speaking up fast, in your own name, does more for trust than a perfect statement three weeks later.',
    },
    {
      title: 'The free-text box',
      story:
        'A sales director wants to run visit reports through an analysis tool. His mentor suggests reading twenty at random. They find a divorce, an illness, a union membership. Nobody had done anything wrong: the box was called “Remarks”.',
      lesson:
        'An empty box invites confidences. Changing its label (“Next action, in ten words”) protects better than a training course.',
    },
  ],
  exercises: [
    {
      tool: 'OneDrive and SharePoint',
      title: 'Who can open your files?',
      steps: [
        'In OneDrive open “Shared”, then “By you” (the label varies with the version).',
        'Find the three oldest shares, and those open to “Anyone with the link”.',
        'Withdraw what no longer has a reason. Note how many surprised you.',
      ],
    },
    {
      tool: 'Excel',
      title: 'The file that ought to be deleted',
      steps: [
        'Search your files for “salary”, “appraisal” or “list” older than three years.',
        'For just one of them: what is it still for, who else has it, until when should it be kept?',
        'Delete it, or write down the day on which you will.',
      ],
    },
    {
      tool: 'Your phone',
      title: 'Permissions you no longer give',
      steps: [
        'Open the privacy settings: location, microphone, contacts.',
        'Withdraw permanent access to location from apps that do not need it.',
        'Look up your own name and number in a search engine, in a private window.',
      ],
    },
  ],
  coming:
    'You will look together at who can open your files today, and rehearse the first hours of a leak.',
  question:
    'If your mailbox became public tomorrow, which message would hurt you on somebody else’s account?',
  reading: [
    {
      title: 'Guidelines 9/2022 on personal data breach notification under GDPR',
      by: 'European Data Protection Board',
      url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-92022-personal-data-breach-notification-under_en',
    },
    {
      title: 'Data protection self-assessment and guidance for organisations',
      by: 'Information Commissioner’s Office (United Kingdom)',
      url: 'https://ico.org.uk/for-organisations/',
    },
    {
      title: 'Regulation (EU) 2016/679, the GDPR',
      by: 'Official Journal of the European Union',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
  ],
};
