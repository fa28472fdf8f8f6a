import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const generativeAi: Module = {
  id: 'generative-ai',
  version: 1,
  topicIds: ['generative-ai'],
  level: 'foundation',
  minutes: 45,
  asOf: '2026-07',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: 'En 2024, 75\u202f% des personnes interrogées qui travaillent sur ordinateur se servaient de l’IA au travail, et 78\u202f% de celles-là apportaient leurs propres outils (31\u202f000 personnes, 31 pays).',
        en: 'In 2024, 75% of knowledge workers surveyed used AI at work, and 78% of those brought their own tools (31,000 people, 31 countries).',
      },
      source: {
        name: 'Microsoft, LinkedIn',
        title: '2024 Work Trend Index: AI at Work Is Here. Now Comes the Hard Part',
        url: 'https://www.microsoft.com/en-us/worklab/work-trend-index/ai-at-work-is-here-now-comes-the-hard-part',
        published: '2024-05-08',
      },
    },
    {
      text: {
        fr: 'Sur des tâches que le modèle maîtrise, des consultant·es assisté·es terminent 25,1\u202f% plus vite. Sur une tâche choisie hors de sa portée, leurs réponses sont justes 19 points moins souvent que sans IA (758 personnes, GPT-4, expérience randomisée).',
        en: 'On tasks the model is good at, consultants with AI finished 25.1% faster. On one chosen to lie beyond it, they were right 19 percentage points less often than without AI (758 people, GPT-4, randomised).',
      },
      source: {
        name: 'Dell’Acqua et al., Harvard Business School',
        title: 'Navigating the Jagged Technological Frontier (working paper 24-013)',
        url: 'https://www.hbs.edu/faculty/Pages/item.aspx?num=64700',
        published: '2023-09',
      },
    },
    {
      text: {
        fr: 'En 2025, 20,0\u202f% des entreprises de l’Union européenne d’au moins dix personnes utilisaient une technologie d’IA, et 55,0\u202f% des grandes.',
        en: 'In 2025, 20.0% of EU enterprises with at least ten people used an AI technology, and 55.0% of large ones.',
      },
      source: {
        name: 'Eurostat',
        title: 'Use of artificial intelligence in enterprises',
        url: 'https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Use_of_artificial_intelligence_in_enterprises',
        published: '2025-12',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Partir d’un agacement',
          say: '«\u202fQu’est-ce qui vous a pris trop de temps cette semaine\u202f?\u202f» Puis\u00a0: «\u202fAvez-vous déjà essayé un assistant, et qu’est-ce qui vous a déçu·e\u202f?\u202f»',
          do: 'Notez la tâche citée\u00a0: elle servira de fil rouge. Vérifiez que l’outil autorisé s’ouvre bien sur son poste.',
          watch:
            'L’envie de faire une démonstration. Les cinq premières minutes appartiennent à l’autre.',
        },
        en: {
          title: 'Start from an irritation',
          say: '“What took too long this week?” Then: “Have you tried an assistant, and what disappointed you?”',
          do: 'Write down the task that comes up: it is your thread. Check that the approved tool opens on their machine.',
          watch:
            'The urge to give a demonstration. The first five minutes belong to the other person.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'Demander, une fois mal, une fois bien',
          say: '«\u202fPosez votre demande comme elle vient. Maintenant ajoutez\u00a0: pour qui, dans quel but, sous quelle forme, à partir de quoi.\u202f»',
          do: 'C’est la personne accompagnée qui tape. Comparez les deux réponses côte à côte, sur un document qu’il ou elle connaît.',
          watch: 'Ne prenez jamais le clavier. Si l’outil est lent, parlez du but de la demande.',
        },
        en: {
          title: 'Ask badly once, then well',
          say: '“Ask as it comes to you. Now add: for whom, to what end, in what form, from what material.”',
          do: 'The executive types. Compare both answers side by side, on a document they know.',
          watch:
            'Never take the keyboard. If the tool is slow, talk about what the request is for.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'La chasse à l’erreur',
          say: '«\u202fCherchons une chose fausse. La première ou le premier qui trouve a gagné.\u202f»',
          do: 'Demandez des sources ou des pages, ouvrez-en deux. Essayez un calcul, une date, une personne de l’entreprise.',
          watch:
            'Si rien n’est faux, changez de sujet vers ce qu’il ou elle connaît mieux que quiconque. Ne concluez pas que tout est fiable.',
        },
        en: {
          title: 'Hunt the mistake',
          say: '“Let us find one thing that is wrong. First to find it wins.”',
          do: 'Ask for sources or pages and open two. Try a calculation, a date, somebody in the company.',
          watch:
            'If nothing is wrong, move to what they know better than anybody. Do not conclude that all of it is reliable.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'Ce qu’on n’y met pas',
          say: '«\u202fPrenons vos cinq derniers fichiers ouverts. Lesquels pourraient y aller\u202f? Dans quel outil\u202f? Pourquoi pas les autres\u202f?\u202f»',
          do: 'Classez à voix haute\u00a0: public, interne, confidentiel, personnel. Montrez la règle de l’entreprise, ou notez qu’elle manque.',
          watch:
            'Vous n’avez pas à lire ces fichiers\u00a0: les titres suffisent. Ce que vous voyez reste entre vous.',
        },
        en: {
          title: 'What stays out',
          say: '“Take the last five files you opened. Which could go in? Into which tool? Why not the others?”',
          do: 'Sort aloud: public, internal, confidential, personal. Show the company’s rule, or note that there is none.',
          watch:
            'You need not read those files: titles are enough. What you see stays between you.',
        },
      },
    },
    {
      minutes: 7,
      text: {
        fr: {
          title: 'Une habitude, une seule',
          say: '«\u202fD’ici notre prochaine session, à quel moment de la journée pourriez-vous l’essayer\u202f? Sur quoi\u202f?\u202f»',
          do: 'Bloquez ensemble quinze minutes dans son agenda. Écrivez la première demande, prête à coller.',
          watch: 'Deux bonnes résolutions valent zéro. Insistez gentiment pour une.',
        },
        en: {
          title: 'One habit, only one',
          say: '“Before we meet again, at what time of day could you try it? On what?”',
          do: 'Block fifteen minutes in their calendar together. Write the first request, ready to paste.',
          watch: 'Two good resolutions make none. Gently hold out for one.',
        },
      },
    },
    {
      minutes: 3,
      text: {
        fr: {
          title: 'Retour',
          say: '«\u202fQu’est-ce qui vous a surpris·e\u202f? Qu’est-ce que j’aurais dû faire autrement\u202f?\u202f»',
          do: 'Notez la réponse à la seconde question\u00a0: c’est votre progrès à vous. Lancez le questionnaire d’après.',
          watch: 'Ne défendez pas votre méthode. Dites merci.',
        },
        en: {
          title: 'Looking back',
          say: '“What surprised you? What should I have done differently?”',
          do: 'Write down the second answer: that is your own progress. Start the questionnaire for afterwards.',
          watch: 'Do not defend your method. Say thank you.',
        },
      },
    },
  ],
  questionnaire: [
    ...selfAssessments(
      {
        fr: 'Je sais formuler une demande à un assistant pour obtenir un résultat utile dès la deuxième tentative.',
        en: 'I can word a request to an assistant so that the second attempt is useful.',
      },
      {
        fr: 'Je sais dire, pour un document donné, si j’ai le droit de le confier à un assistant et auquel.',
        en: 'Given a document, I can say whether I may give it to an assistant, and to which.',
      },
    ),
    {
      id: 'plausible',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Un assistant cite une étude, avec autrice et date. Que savez-vous à ce stade\u202f?',
          choices: [
            'L’étude existe, puisque la référence est complète',
            'Que la phrase est plausible\u202f; l’étude reste à ouvrir',
            'Que l’outil a consulté une base de publications',
          ],
          because:
            'Le modèle produit ce qui ressemble à une bonne réponse. Une référence complète peut être inventée\u00a0: on l’ouvre.',
        },
        en: {
          ask: 'An assistant cites a study, with author and date. What do you know at this point?',
          choices: [
            'That the study exists, since the reference is complete',
            'That the sentence is plausible; the study has still to be opened',
            'That the tool looked it up in a database of publications',
          ],
          because:
            'The model produces what looks like a good answer. A complete reference may be invented: open it.',
        },
      },
    },
    {
      id: 'oversharing',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Copilot montre à un·e collègue un document de rémunération rangé sur SharePoint. Quelle est la cause la plus probable\u202f?',
          choices: [
            'Copilot passe outre les droits d’accès',
            'Le modèle a été entraîné avec vos fichiers',
            'Le document était déjà partagé trop largement',
          ],
          because:
            'Copilot ne montre que ce que la personne pouvait déjà ouvrir. Il révèle les partages trop larges, il ne les crée pas.',
        },
        en: {
          ask: 'Copilot shows a colleague a pay document kept on SharePoint. What is the likeliest cause?',
          choices: [
            'Copilot ignores access rights',
            'The model was trained on your files',
            'The document was already shared too widely',
          ],
          because:
            'Copilot shows only what that person could open already. It reveals sharing that is too wide; it does not create it.',
        },
      },
    },
    {
      id: 'frontier',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Dans l’expérience menée avec 758 consultant·es, que se passe-t-il sur la tâche choisie hors de portée du modèle\u202f?',
          choices: [
            'Les personnes assistées se trompent plus souvent que les autres',
            'L’assistant refuse de répondre',
            'Le résultat est le même avec et sans assistant',
          ],
          because:
            'Elles donnent la bonne réponse 19 points moins souvent\u00a0: une réponse bien tournée endort la vigilance.',
        },
        en: {
          ask: 'In the experiment with 758 consultants, what happened on the task chosen to lie beyond the model?',
          choices: [
            'People with the assistant were wrong more often than the others',
            'The assistant declined to answer',
            'Results were the same with and without the assistant',
          ],
          because:
            'They were right 19 percentage points less often: a well-turned answer puts judgement to sleep.',
        },
      },
    },
  ],
};
