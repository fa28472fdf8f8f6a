import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Collaboration tools: less noise, more decisions',
  summary:
    'Choose the right channel, write once in the right place, and give your team back an hour a week.',
  why: [
    'Your habits make the rule. If you answer at eleven at night, so does the leadership team; if you decide in a private chat, nobody finds the decision again. An organisation copies your habits long before your memos.',
    'A collaboration tool used badly costs fifty people’s time to save one’s. The debt is paid in catch-up meetings, those one leaves wondering what was decided.',
  ],
  stateOfTheArt: [
    'Teams, Slack and their cousins have three spaces that are not alike: the channel (visible, lasting), the chat (quick, forgettable), the meeting (costly). Most irritation comes from content put in the wrong one.',
    'Automatic meeting summaries change the question: no longer “who takes notes?” but “who needed to be there?” They call for a word at the start, a rereading, and meetings that one chooses not to record.',
    'Several people working in one file has won. The attachment called “v7_final_corrected” is still the surest sign that a team lacks trust, or was never shown how.',
    'Delayed sending, “Do not disturb” and notification rules exist everywhere. They only serve teams whose leaders use them openly.',
  ],
  examples: [
    {
      title: 'The decision nobody could find',
      story:
        'A leadership team argues: was the budget approved? Yes, in a chat between three people, between two trains. The director starts a “Decisions” channel: one line each, the date, who, from when. Two months later it is the first thing newcomers read.',
      lesson:
        'What commits other people is written where they can see it. A private chat is for preparing, not for deciding.',
    },
    {
      title: 'The meeting replaced by a page',
      story:
        'A weekly update of twelve people takes an hour. The mentor suggests a three-week trial: everybody writes five lines in a shared page by Tuesday noon, people comment, and they meet for half an hour only, on the points where they disagree. Two times out of three the half hour never took place.',
      lesson:
        'You do not abolish a meeting: you find it a replacement, a trial period and a test for going back.',
    },
  ],
  exercises: [
    {
      tool: 'Teams',
      title: 'Sorting notifications',
      steps: [
        'Open Settings, then Notifications and activity.',
        'Keep alerts for mentions and three chats; leave the rest to the activity feed.',
        'Hide the channels that you have not opened for a month. See what you miss after a week.',
      ],
    },
    {
      tool: 'Outlook (calendar)',
      title: 'Last week’s audit',
      steps: [
        'Show last week. Mark each meeting D (decision), I (information) or R (relationship).',
        'Choose one marked I. Write the page that would replace it: five headings at most.',
        'Offer it to the team for three rounds, with the day on which you will look back.',
      ],
    },
    {
      tool: 'Word or Loop',
      title: 'One file, several hands',
      steps: [
        'Take a document that you were about to send as an attachment.',
        'Share a link, allow comments, and put a precise question to two people with @.',
        'When the version is settled, say so at the top of the document: date, who, what.',
      ],
    },
  ],
  coming: 'You will go through your last week and give your team back an hour.',
  question: 'Which of your recurring meetings do colleagues not dare suggest that you stop?',
  reading: [
    {
      title: 'Breaking down the infinite workday',
      by: 'Microsoft WorkLab',
      url: 'https://www.microsoft.com/en-us/worklab/work-trend-index/breaking-down-infinite-workday',
    },
    {
      title: 'Manage notifications in Microsoft Teams',
      by: 'Microsoft Support',
      url: 'https://support.microsoft.com/en-us/office/manage-notifications-in-microsoft-teams-1cc31834-5fe5-412b-8edb-43fecc78413d',
    },
    {
      title: 'How to embrace asynchronous communication: GitLab’s public guide',
      by: 'GitLab Handbook',
      url: 'https://handbook.gitlab.com/handbook/company/culture/all-remote/asynchronous/',
    },
  ],
};
