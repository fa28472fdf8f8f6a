import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const checkingInformation: Module = {
  id: 'checking-information',
  version: 1,
  topicIds: ['checking-information'],
  level: 'intermediate',
  minutes: 45,
  asOf: '2025-12',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: '45\u202f% des réponses de quatre assistants d’IA à des questions d’actualité comportaient au moins un défaut important\u202f; 31\u202f% attribuaient mal leurs sources (plus de 3\u202f000 réponses, 22 médias publics, 18 pays).',
        en: '45% of four AI assistants’ answers to questions about the news had at least one significant issue; 31% had serious problems with sources (over 3,000 answers, 22 public broadcasters, 18 countries).',
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
        fr: 'Sur Twitter, entre 2006 et 2017, une fausse nouvelle avait 70\u202f% de chances de plus d’être relayée qu’une vraie, et ce sont des humains, pas des robots, qui faisaient la différence (126\u202f000 histoires).',
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
        fr: '58\u202f% des personnes interrogées dans 48 pays s’inquiètent de ne pas savoir distinguer le vrai du faux dans les informations en ligne.',
        en: '58% of people surveyed in 48 markets worry about telling what is true from what is false in online news.',
      },
      source: {
        name: 'Reuters Institute for the Study of Journalism',
        title: 'Digital News Report 2025',
        url: 'https://reutersinstitute.politics.ox.ac.uk/digital-news-report/2025',
        published: '2025-06',
      },
    },
    {
      text: {
        fr: '200\u00a0millions de dollars de Hong Kong, soit environ 25\u00a0millions de dollars américains\u00a0: le montant viré par un salarié d’Arup après une visioconférence entièrement truquée.',
        en: 'HK$200\u00a0million, about US$25\u00a0million: what an Arup employee transferred after a video call that was entirely fabricated.',
      },
      source: {
        name: 'Dezeen (Financial Times)',
        title: 'Arup victim of multimillion-dollar deepfake video scam in Hong Kong',
        url: 'https://www.dezeen.com/2024/05/17/arup-victim-deepfake-video-scam/',
        published: '2024-05-17',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Une erreur à soi',
          say: 'Commencez par vous\u00a0: «\u202fLa dernière fois que j’ai relayé une bêtise, c’était…\u202f» Puis\u00a0: «\u202fEt vous\u202f?\u202f»',
          do: 'Gardez votre histoire courte et vraie. Choisissez ensemble l’information qui servira de terrain.',
          watch:
            'Une personne habituée à avoir raison devant témoins se protège. Votre aveu lui ouvre la porte.',
        },
        en: {
          title: 'A mistake of your own',
          say: 'Begin with yourself: “The last time I passed on nonsense was…” Then: “And you?”',
          do: 'Keep your story short and true. Choose together the item that you will work on.',
          watch:
            'People used to being right in public protect themselves. Your admission opens the door.',
        },
      },
    },
    {
      minutes: 8,
      text: {
        fr: {
          title: 'Sortir de la page',
          say: '«\u202fVous avez deux minutes. Une seule règle\u00a0: interdit de relire l’article.\u202f»',
          do: 'Chronométrez. Faites une deuxième manche où vous commentez à voix haute ce que vous cherchez, vous.',
          watch:
            'L’envie d’examiner la mise en page, les fautes, le ton. Ramenez à trois questions\u00a0: qui, qui d’autre, d’où vient le chiffre.',
        },
        en: {
          title: 'Leave the page',
          say: '“You have two minutes. One rule: no rereading the article.”',
          do: 'Time it. Play a second round in which you say aloud what you yourself are looking for.',
          watch:
            'The urge to study layout, spelling, tone. Return to three questions: who, who else, where the number comes from.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'Interroger l’assistant comme un témoin',
          say: '«\u202fPosez-lui une question dont vous êtes la meilleure source au monde. Maintenant, posez-la de travers.\u202f»',
          do: 'Ouvrez chaque lien donné. Tenez le compte sur une feuille\u00a0: dit cela, dit autre chose, introuvable.',
          watch:
            'Ne cherchez pas à discréditer l’outil\u00a0: il s’agit de savoir quand l’ouvrir et quand en sortir.',
        },
        en: {
          title: 'Question the assistant like a witness',
          say: '“Ask it something on which you are the best source in the world. Now ask it crookedly.”',
          do: 'Open every link it gives. Keep a tally on paper: says so, says something else, cannot be found.',
          watch:
            'You are not out to discredit the tool: the point is to know when to open it and when to leave it.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'Arup, rejoué chez nous',
          say: 'Racontez l’affaire en une minute. «\u202fIci, qui aurait fait le virement\u202f? Qu’est-ce qui l’aurait arrêté·e\u202f?\u202f»',
          do: 'Écrivez les trois demandes dangereuses et, en face, le contre-appel. Nommez les personnes.',
          watch:
            'Ne désignez personne comme maillon faible\u00a0: la règle protège celles et ceux qui n’osent pas dire non.',
        },
        en: {
          title: 'Arup, replayed at home',
          say: 'Tell the case in one minute. “Here, who would have made the transfer? What would have stopped them?”',
          do: 'Write down the three dangerous requests and, opposite each, the call back. Name the people.',
          watch: 'Call nobody the weak link: the rule protects those who dare not say no.',
        },
      },
    },
    {
      minutes: 8,
      text: {
        fr: {
          title: 'Votre règle personnelle',
          say: '«\u202fAvant de relayer, je… Complétez la phrase en moins de dix mots.\u202f»',
          do: 'Collez la phrase là où elle servira\u00a0: signature de brouillon, note épinglée, première diapositive.',
          watch: 'Une règle trop exigeante tient une semaine. Visez ce qui se fait dans un taxi.',
        },
        en: {
          title: 'A rule of your own',
          say: '“Before I pass something on, I… Finish the sentence in fewer than ten words.”',
          do: 'Put the sentence where it will be of use: a draft’s signature, a pinned note, a first slide.',
          watch: 'Too strict a rule lasts a week. Aim for what can be done in a taxi.',
        },
      },
    },
    {
      minutes: 4,
      text: {
        fr: {
          title: 'Retour',
          say: '«\u202fQu’allez-vous vérifier dès demain\u202f? Qu’est-ce qui vous a semblé inutile\u202f?\u202f»',
          do: 'Lancez le questionnaire d’après. Notez une idée pour votre prochaine session.',
          watch: 'Si la réponse est «\u202frien d’inutile\u202f», reposez la question autrement.',
        },
        en: {
          title: 'Looking back',
          say: '“What will you check tomorrow? What felt pointless?”',
          do: 'Start the questionnaire for afterwards. Note one idea for your next session.',
          watch: 'If the answer is “nothing was pointless”, ask again in other words.',
        },
      },
    },
  ],
  questionnaire: [
    ...selfAssessments(
      {
        fr: 'Je sais remonter à la source d’un chiffre ou d’une citation en quelques minutes.',
        en: 'I can trace a number or a quotation to its source within minutes.',
      },
      {
        fr: 'Mon équipe sait quoi faire d’une demande urgente qui vient de moi et sort de l’ordinaire.',
        en: 'My team knows what to do with an urgent, unusual request that comes from me.',
      },
    ),
    {
      id: 'lateral',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Vous découvrez un site inconnu. Que font d’abord les professionnel·les de la vérification\u202f?',
          choices: [
            'Lire la page «\u202fÀ propos\u202f»',
            'Examiner l’adresse et la qualité de la mise en page',
            'Quitter le site et chercher ce que d’autres en disent',
          ],
          because:
            'C’est la lecture latérale. Une page «\u202fÀ propos\u202f» et une belle mise en page se fabriquent\u202f; une réputation, plus difficilement.',
        },
        en: {
          ask: 'You land on an unknown site. What do professional fact checkers do first?',
          choices: [
            'Read its “About” page',
            'Study the address and the quality of the layout',
            'Leave the site and look for what others say about it',
          ],
          because:
            'That is lateral reading. An “About” page and a fine layout can be made up; a reputation less easily.',
        },
      },
    },
    {
      id: 'call-back',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'En visioconférence, votre directeur financier demande un virement exceptionnel. Quelle vérification résiste le mieux à un trucage\u202f?',
          choices: [
            'Raccrocher et le rappeler sur un numéro déjà connu',
            'Lui demander de tourner la tête',
            'Vérifier que d’autres collègues sont présents à l’écran',
          ],
          because:
            'Un second canal que l’escroc ne contrôle pas. Chez Arup, tous les collègues présents à l’écran étaient faux.',
        },
        en: {
          ask: 'On a video call your finance director asks for an exceptional transfer. Which check best withstands a fake?',
          choices: [
            'Hanging up and calling back on a number you already know',
            'Asking him to turn his head',
            'Making sure that other colleagues are on the call',
          ],
          because:
            'A second channel that the fraudster does not control. At Arup every colleague on the screen was fake.',
        },
      },
    },
    {
      id: 'credentials',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Une photo ne porte aucune information d’origine («\u202fContent Credentials\u202f»). Qu’en conclure\u202f?',
          choices: [
            'Elle est probablement truquée',
            'Rien\u00a0: la plupart des images authentiques n’en portent pas non plus',
            'Elle est ancienne, donc fiable',
          ],
          because:
            'La présence du sceau renseigne, son absence ne dit rien\u00a0: il est loin d’être posé partout.',
        },
        en: {
          ask: 'A photograph carries no Content Credentials. What follows?',
          choices: [
            'It has probably been faked',
            'Nothing: most genuine images carry none either',
            'It is old, and therefore reliable',
          ],
          because:
            'The seal informs when present; its absence says nothing, for it is far from being everywhere.',
        },
      },
    },
  ],
};
