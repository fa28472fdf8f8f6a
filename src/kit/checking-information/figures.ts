import type { Figure } from '../../domain/kit.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: '45\u202f% des réponses de quatre assistants d’IA à des questions d’actualité comportaient au moins un défaut important\u202f; 31\u202f% posaient un problème sérieux de sources, absentes, trompeuses ou fausses (plus de 3\u202f000\u00a0réponses, 22\u00a0médias publics, 18\u00a0pays).',
      en: '45% of four AI assistants’ answers to questions about the news had at least one significant issue; 31% had serious problems with sources, missing, misleading or wrong (over 3,000 answers, 22 public broadcasters, 18 countries).',
    },
    source: {
      name: 'European Broadcasting Union, BBC',
      title: 'News Integrity in AI Assistants',
      url: 'https://www.ebu.ch/Report/MIS-BBC/NI_AI_2025.pdf',
      published: '2025-10-22',
    },
  },
  {
    text: {
      fr: '4\u202f% seulement des personnes interrogées ouvrent toujours ou souvent la source d’une réponse donnée par un assistant d’IA, contre 19\u202f% depuis un moteur de recherche (27\u00a0pays). Elles sont pourtant 10\u202f% à s’informer chaque semaine auprès d’un assistant, contre 7\u202f% un an plus tôt.',
      en: 'Only 4% of people surveyed always or often open the source behind an AI assistant’s answer, against 19% from a search engine (27 markets). Yet 10% get news from an assistant every week, up from 7% a year earlier.',
    },
    source: {
      name: 'Reuters Institute for the Study of Journalism',
      title: 'Digital News Report 2026',
      url: 'https://reutersinstitute.politics.ox.ac.uk/digital-news-report/2026',
      published: '2026-06-16',
    },
  },
  {
    text: {
      fr: 'Sur Twitter, entre 2006 et 2017, une fausse nouvelle avait 70\u202f% de chances de plus d’être relayée qu’une vraie, et ce sont des humains, pas des robots, qui faisaient la différence (126\u202f000\u00a0histoires).',
      en: 'On Twitter from 2006 to 2017 false news was 70% more likely to be passed on than true news, and it was people, not bots, who made the difference (126,000 stories).',
    },
    source: {
      name: 'Vosoughi, Roy, Aral (MIT), Science',
      title: 'The spread of true and false news online',
      url: 'https://doi.org/10.1126/science.aap9559',
      published: '2018-03-09',
    },
  },
  {
    text: {
      fr: '200\u00a0millions de dollars de Hong Kong, soit environ 25\u00a0millions de dollars américains\u00a0: ce qu’un salarié d’Arup a viré en 2024 après une visioconférence entièrement truquée.',
      en: 'HK$200\u00a0million, about US$25\u00a0million: what an Arup employee transferred in 2024 after a video call that was entirely fabricated.',
    },
    source: {
      name: 'Dezeen (Financial Times)',
      title: 'Arup victim of multimillion-dollar deepfake video scam in Hong Kong',
      url: 'https://www.dezeen.com/2024/05/17/arup-victim-deepfake-video-scam/',
      published: '2024-05-17',
    },
  },
];
