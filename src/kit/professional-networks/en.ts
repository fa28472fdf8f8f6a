import type { ModuleText } from '../../domain/kit.ts';

export const en: ModuleText = {
  title: 'Professional social networks',
  summary:
    'Be readable on LinkedIn without giving it your evenings: a profile that speaks to the right people, a voice, an hour a month.',
  why: [
    'Before they meet you, people look you up. Candidates, clients, journalists: your profile is often the first page of the company that they read, and the only one you can put right in ten minutes.',
    'A leader’s word reassures or harms faster than any campaign. Silence is a word too, above all when the company is going through a hard time.',
  ],
  stateOfTheArt: [
    'LinkedIn said in 2023 that it does not look for virality: its feed favours what teaches something to the people whom the subject concerns, and reasoned comments rather than many. These rules change often; beware of recipes.',
    'Generated texts resemble one another and are recognised. What holds: a detail that only you could tell, a photograph you took, a polite disagreement.',
    'Since 3 November 2025 LinkedIn by default uses its European members’ data to train its generative AI models. A setting lets you object.',
    'Fake profiles of executives serve to draw real applicants to fake jobs, and to launch frauds. The network’s identity check does not prevent them; looking up your own name regularly at least finds them early.',
  ],
  examples: [
    {
      title: 'Three lines instead of a statement',
      story:
        'A plant director has to announce that a line is closing. Communications offers a polished text. Her mentor asks: “What did you tell the team this morning?” She posts exactly that, three lines and the foreman’s name. The first comments come from employees.',
      lesson:
        'The best text exists already: it is what you said aloud to somebody who mattered. Write it down before you forget.',
    },
    {
      title: 'One “Congratulations!” too many',
      story:
        'A chief executive reacts by reflex to every announcement in his industry. One evening he congratulates a company that has just announced redundancies, under a post of which he had read the beginning. The screenshot reaches his own staff representatives before he does.',
      lesson:
        'Reacting commits you as much as posting. Three comments a month, read and thought through, are worth more than thirty thumbs.',
    },
  ],
  exercises: [
    {
      tool: 'LinkedIn (profile)',
      title: 'The two lines that everybody reads',
      steps: [
        'Open your profile in a private window: that is what a stranger sees.',
        'Rewrite the line under your name: whom do you serve, to do what? No internal title, no acronym.',
        'Read it aloud to your mentor. If they cannot repeat it, shorten it.',
      ],
    },
    {
      tool: 'LinkedIn (settings)',
      title: 'Ten minutes of settings',
      steps: [
        'Under “Data privacy”, open the setting on your data and generative AI, and decide.',
        'Turn on two-step verification under “Sign in & security”.',
        'Search for your name and photograph: report any profile that is not yours.',
      ],
    },
    {
      tool: 'LinkedIn and Outlook',
      title: 'A comment, then a post',
      steps: [
        'Find a post by a colleague in the field that deserves to be seen. Comment on it: a fact, a question.',
        'Search your sent items for a paragraph you are proud of and that holds nothing confidential.',
        'Turn it into five lines. Wait until tomorrow to post it.',
      ],
    },
  ],
  coming:
    'You will look at your profile through the eyes of somebody who does not know you, and write five lines.',
  question: 'What would you like people to bring up first when they meet you?',
  reading: [
    {
      title: 'Control how your data is used for generative AI on LinkedIn',
      by: 'LinkedIn Help',
      url: 'https://www.linkedin.com/help/linkedin/answer/a6278444',
    },
    {
      title: 'What the LinkedIn feed favours (interview, 2023)',
      by: 'Entrepreneur',
      url: 'https://www.entrepreneur.com/science-technology/linkedin-changed-its-algorithms-heres-how-your-posts/454728',
    },
    {
      title: 'Social media: protecting what you publish',
      by: 'National Cyber Security Centre (United Kingdom)',
      url: 'https://www.ncsc.gov.uk/guidance/social-media-protect-what-you-publish',
    },
    {
      title: 'What readers expect of substantial content: 2020 study',
      by: 'Edelman and LinkedIn',
      url: 'https://www.edelman.com/insights/how-b2b-thought-leadership-impacts-demand-generation-in-2020',
    },
  ],
};
