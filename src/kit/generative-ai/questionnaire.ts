import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais formuler une demande à un assistant pour obtenir un résultat utile dès la deuxième tentative.',
      en: 'I can word a request to an assistant so that the second attempt is useful.',
    },
    {
      fr: 'Je sais dire, pour un document donné, si j’ai le droit de le confier à un assistant et auquel.',
      en: 'I can say of a given document whether I may hand it to an assistant, and to which.',
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
          'L’étude existe bel et bien, puisque la référence est complète',
          'La phrase est plausible\u202f; l’étude reste à ouvrir',
          'L’outil a consulté une base de publications avant de répondre',
        ],
        because:
          'Le modèle produit ce qui ressemble à une bonne réponse. Une référence complète peut être inventée\u00a0: on l’ouvre.',
      },
      en: {
        ask: 'An assistant cites a study, with author and date. What do you know at this point?',
        choices: [
          'The study does exist, since its reference is complete',
          'The sentence is plausible; the study has yet to be opened',
          'The tool looked it up in a database of publications before answering',
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
          'Les personnes assistées se trompent plus souvent',
          'L’assistant refuse de répondre, ce qui leur fait perdre du temps',
          'Le résultat est le même avec et sans assistant',
        ],
        because:
          'Elles donnent la bonne réponse 19 points moins souvent\u00a0: une réponse bien tournée endort la vigilance.',
      },
      en: {
        ask: 'In the experiment with 758 consultants, what happened on the task chosen to lie beyond the model?',
        choices: [
          'People with the assistant were wrong more often',
          'The assistant declined to answer, which cost them time',
          'Results were the same with and without the assistant',
        ],
        because:
          'They were right 19 percentage points less often: a well-turned answer puts judgement to sleep.',
      },
    },
  },
];
