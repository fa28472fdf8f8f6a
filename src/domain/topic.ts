import type { Label } from './language.ts';

export type TopicId = string;

/** Something that is passed on and learnt. `digcomp` lists DigComp 2.2 competences, e.g. "1.2". */
export interface Topic {
  readonly id: TopicId;
  readonly label: Label;
  readonly digcomp: readonly string[];
}

/**
 * The built-in topics, aligned with the competences of DigComp 2.2 (Vuorikari, Kluzer and Punie,
 * JRC128415, 2022). A programme takes some or all of them and adds its own.
 */
export const BUILT_IN_TOPICS: readonly Topic[] = [
  topic('generative-ai', 'IA générative au quotidien', 'Generative AI day to day', '3.1', '5.3'),
  topic(
    'checking-information',
    'Rechercher et vérifier l’information',
    'Finding and checking information',
    '1.1',
    '1.2',
  ),
  topic('monitoring-curation', 'Veille et curation', 'Monitoring and curation', '1.1', '1.3'),
  topic('using-data', 'Gérer et exploiter les données', 'Managing and using data', '1.3'),
  topic(
    'data-storytelling',
    'Raconter une histoire avec les données',
    'Storytelling with data',
    '1.3',
    '3.2',
  ),
  topic(
    'collaboration-tools',
    'Outils collaboratifs (Teams, Slack)',
    'Collaboration tools (Teams, Slack)',
    '2.1',
    '2.4',
  ),
  topic(
    'professional-networks',
    'Réseaux sociaux professionnels',
    'Professional social networks',
    '2.2',
    '2.5',
  ),
  topic(
    'online-reputation',
    'E-réputation et identité numérique',
    'Online reputation and digital identity',
    '2.6',
  ),
  topic('video-content', 'Créer du contenu vidéo', 'Creating video content', '3.1'),
  topic('no-code-automation', 'Automatiser sans coder', 'Automating without code', '3.4'),
  topic('everyday-cybersecurity', 'Cybersécurité au quotidien', 'Everyday cybersecurity', '4.1'),
  topic('personal-data', 'Protéger ses données personnelles', 'Protecting personal data', '4.2'),
  topic(
    'well-being',
    'Bien-être et droit à la déconnexion',
    'Well-being and the right to disconnect',
    '4.3',
  ),
  topic(
    'accessible-sober-digital',
    'Accessibilité et sobriété numériques',
    'Digital accessibility and sobriety',
    '4.4',
    '5.2',
  ),
  topic('customer-habits', 'Nouveaux usages des clients', 'New customer habits', '5.2'),
  topic(
    'younger-generations',
    'Culture des jeunes générations',
    'Culture of younger generations',
    '2.3',
    '2.5',
  ),
];

function topic(id: TopicId, fr: string, en: string, ...digcomp: readonly string[]): Topic {
  return { id, label: { fr, en }, digcomp };
}
