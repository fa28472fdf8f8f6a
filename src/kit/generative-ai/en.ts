import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Generative AI day to day',
  summary:
    'Hand an assistant what it does well, spot what it does badly, and decide what it never gets.',
  why: [
    'Your teams already use it, with or without an approved tool. The question is no longer “should we?” but “which tool, on which data, and who checks the result?” Nobody will answer those three for you.',
    'An executive who has never spent an hour with an assistant judges by demonstrations. Those who have watched it be confidently wrong, on a file they know by heart, ask better questions in the boardroom.',
  ],
  stateOfTheArt: [
    'Assistants no longer only answer: connected to your files and email, they search, summarise and chain steps together. Microsoft 365 Copilot keeps to existing access rights, which means it brings to light everything that was already shared too widely.',
    'They predict the most plausible text; they do not check that it is true. Tying answers to documents reduces invention without ending it: a confident tone says nothing about accuracy.',
    'In Europe the AI Act applies in stages: knowing how to use it (article 4) since 2 February 2025, general-purpose models since 2 August 2025, transparency towards the public since 2 August 2026. Regulation (EU) 2026/1744, in force since 27 July 2026, now asks a company to take measures so that its people know how to use AI, without guaranteeing a level, and moves most rules on high-risk systems to December 2027 and August 2028. Before quoting it in a meeting, check with your legal department.',
  ],
  examples: [
    {
      title: 'Sixty pages, the night before the board',
      story:
        'A finance director gives the assistant a consultancy’s report and asks: “Which five claims in this document are the weakest? Give the page.” Instead of a summary she gets a list of things to contest. She opens three: two are fair, the third cites a page that says the opposite.',
      lesson:
        'Asking for criticism beats asking for a summary. And insisting on the page makes a mistake visible in ten seconds.',
    },
    {
      title: 'The announcement that should not have been pasted',
      story:
        'A director wants to soften a reorganisation note. He pastes the draft, names included, into a free assistant on his phone. The text he gets back is excellent. The trouble lies elsewhere: the quarter’s most sensitive information has just left the company, with no contract and no trace.',
      lesson:
        'The question is not “does it work?” but “would I send this to a supplier I have never met?” If not: the company’s tool, or the names taken out.',
    },
  ],
  exercises: [
    {
      tool: 'Microsoft 365 Copilot in Outlook, or your company’s assistant',
      title: 'Answer a thread that has grown too long',
      steps: [
        'Open a thread of at least ten messages that you know well.',
        'Ask: “Who is waiting for what from me, and by when? Quote the sentence.”',
        'Count what is missing and what is wrong, then rephrase your request once.',
        'Draft the reply with the assistant, and change at least three words so that it is yours.',
      ],
    },
    {
      tool: 'Microsoft 365 Copilot in Word, or your company’s assistant',
      title: 'Have your own paper attacked',
      steps: [
        'Take a paper that you signed this month.',
        'Ask: “You are a sceptical board member. Ask the seven questions that would embarrass me most.”',
        'Keep the two you had not seen coming, and prepare your answer without the assistant.',
      ],
    },
    {
      tool: 'Teams',
      title: 'Write your team’s rule in three lines',
      steps: [
        'Open your leadership team’s chat.',
        'Write three lines: the tool we use, what we never put into it, who checks what leaves the house.',
        'Send them, or keep them as a draft until the next meeting: what matters is that they exist.',
      ],
    },
  ],
  coming:
    'You will put an assistant to work on one of your real files, and look together for where it goes wrong.',
  question:
    'Which task of last week would you have liked to hand to somebody else, and what would have stopped you?',
  reading: [
    {
      title: 'Navigating the Jagged Technological Frontier (paper)',
      by: 'Dell’Acqua et al., Organization Science',
      url: 'https://doi.org/10.1287/orsc.2025.21838',
    },
    {
      title: 'Data, privacy and security for Microsoft 365 Copilot',
      by: 'Microsoft Learn',
      url: 'https://learn.microsoft.com/en-us/copilot/microsoft-365/microsoft-365-copilot-privacy',
    },
    {
      title: 'Regulation (EU) 2026/1744, amending the AI Act',
      by: 'Official Journal of the European Union',
      url: 'https://eur-lex.europa.eu/eli/reg/2026/1744/oj',
    },
  ],
};
