import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Finding and checking information',
  summary:
    'Know within two minutes whether a piece of information deserves to be passed on, quoted or acted upon.',
  why: [
    'What you pass on becomes true for many people: your name is an endorsement. A screenshot forwarded without a thought at ten at night can sit in three slide decks by morning.',
    'The costliest frauds no longer go for your password but for your judgement: a familiar voice, an emergency, a secret to keep. Checking is not distrusting everybody; it is having one move ready for the day it counts.',
  ],
  stateOfTheArt: [
    'Professionals do not stare at the page: they leave it. “Lateral reading”, opening other tabs to learn who is speaking, was described by Sam Wineburg and Sarah McGrew at Stanford, who compared fact checkers, historians and students.',
    'An image, a voice or a whole video call can now be made with consumer tools. Looking for the detail that gives it away is becoming a bad bet; going through a second channel remains a good one.',
    'The C2PA standard (“Content Credentials”) attaches to an image where it came from and how it was edited. Useful when it is there, it proves nothing when it is not.',
    'AI assistants answer questions about the news, and still get them wrong often. They make good librarians and poor witnesses.',
  ],
  examples: [
    {
      title: 'The number that everybody quotes',
      story:
        'A human resources director is about to say that “70% of transformations fail”. Reading laterally she follows the trail: an article quotes another, which quotes a book, which plainly calls it a personal estimate. She keeps the idea, drops the number, and tells the whole room how she went looking for it.',
      lesson:
        'A number without a method is a well-dressed anecdote. Going back to the source takes four minutes and makes a better story.',
    },
    {
      title: 'The video call on which everybody was fake',
      story:
        'In early 2024, at the Hong Kong office of the engineering group Arup, a message from the “chief financial officer” announced a confidential transaction. The employee had doubts; a video call with several familiar colleagues put them to rest. He made fifteen transfers, HK$200 million in all. Every face on the screen was fabricated.',
      lesson:
        'The doubt was there; the move was missing: hang up and call back on a number you already know. The rule costs nothing, and it protects the person who carries out the order too.',
    },
  ],
  exercises: [
    {
      tool: 'Edge or your browser',
      title: 'The two-minute check',
      steps: [
        'Take the last article you forwarded.',
        'Without reading it again, open three tabs: who publishes it, who else reports it, where its main number comes from.',
        'After two minutes decide: pass on, qualify, or take back. Say aloud why.',
      ],
    },
    {
      tool: 'Copilot or your search engine',
      title: 'One fact, three questions',
      steps: [
        'Choose a fact of your industry that you know at first hand.',
        'Ask the assistant for it in three ways: neutrally, with a slant, with a mistake slipped in.',
        'Open every source it gives. Count those that really say what is attributed to them.',
      ],
    },
    {
      tool: 'Teams and the telephone',
      title: 'The call back',
      steps: [
        'List three requests that a false “you” could make successfully: a payment, a contract, an access.',
        'For each, write who calls whom back, on which number already known.',
        'Send the rule to the two people concerned, adding that it holds even when you insist.',
      ],
    },
  ],
  coming: 'Stopwatch in hand, you will check together something that you passed on recently.',
  question: 'What is the last thing you believed because you liked where it came from?',
  reading: [
    {
      title: 'Civic Online Reasoning: lateral reading, in short videos',
      by: 'Digital Inquiry Group (formerly at Stanford)',
      url: 'https://cor.inquirygroup.org/',
    },
    {
      title: 'Digital News Report 2026',
      by: 'Reuters Institute, University of Oxford',
      url: 'https://reutersinstitute.politics.ox.ac.uk/digital-news-report/2026',
    },
    {
      title: 'Content Credentials: how the C2PA standard works',
      by: 'Coalition for Content Provenance and Authenticity',
      url: 'https://c2pa.org/',
    },
  ],
};
