import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Generative AI day to day',
  summary:
    'Hand an assistant what it does well, spot what it does badly, and decide what it never gets.',
  why: [
    'Your teams already use it, with or without an approved tool. The question is no longer “should we?” but “which tool, on which data, and who checks the result?” Nobody will answer those three for you.',
    'An executive who has never spent an hour with an assistant judges by demonstrations. Those who have watched it be confidently wrong, on a file they know by heart, ask better questions around the table.',
  ],
  stateOfTheArt: [
    'Assistants no longer only answer: connected to your files and mail, they search, summarise and chain steps together. Microsoft 365 Copilot keeps to existing access rights, which means it brings to light everything that was already shared too widely.',
    'They predict the most plausible text; they do not check that it is true. Tying answers to documents reduces invention without ending it: a confident tone says nothing about accuracy.',
    'In Europe the AI Act has since 2 February 2025 asked for measures so that people who use these systems understand them. The “Digital Omnibus”, passed by Parliament and then by the Council in June 2026, softens that wording and moves most rules on high-risk systems to December 2027 and August 2028. Before quoting it in a meeting, check the text in force with your legal department.',
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
      tool: 'Copilot in Outlook, or your company’s assistant',
      title: 'Answer a thread that has grown too long',
      steps: [
        'Open a thread of at least ten messages that you know well.',
        'Ask: “Who is waiting for what from me, and by when? Quote the sentence.”',
        'Count what is missing and what is wrong, then rephrase your request once.',
        'Draft the reply with the assistant, and change at least three words so that it is yours.',
      ],
    },
    {
      tool: 'Copilot in Word, or your company’s assistant',
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
      title: 'Navigating the Jagged Technological Frontier (abstract and paper)',
      by: 'Harvard Business School, Dell’Acqua et al.',
      url: 'https://www.hbs.edu/faculty/Pages/item.aspx?num=64700',
    },
    {
      title: 'Data, privacy and security for Microsoft 365 Copilot',
      by: 'Microsoft Learn',
      url: 'https://learn.microsoft.com/en-us/copilot/microsoft-365/microsoft-365-copilot-privacy',
    },
    {
      title: 'Regulation (EU) 2024/1689 on artificial intelligence',
      by: 'Official Journal of the European Union',
      url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    },
  ],
};
