import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'Protéger les données personnelles',
  summary:
    'Voir les données personnelles là où elles sont vraiment (vos fichiers, vos messages, vos poches) et prendre les trois décisions que personne d’autre ne prendra.',
  why: [
    'Les plus gros gisements de données sensibles ne sont pas dans les applications\u00a0: ils sont dans des exports Excel, des fils de messages et des téléphones de direction. Ce sont les vôtres.',
    'Quand une fuite arrive, le règlement donne 72\u00a0heures. Ce délai ne se passe pas à chercher qui décide. Une direction qui a répété une fois la scène gagne une journée entière.',
    'Et puis il y a vous\u00a0: votre agenda, vos déplacements, votre voix, vos enfants. Ce que l’on sait de vous sert à tromper celles et ceux qui vous entourent.',
  ],
  stateOfTheArt: [
    'Une donnée personnelle n’est pas seulement un nom\u00a0: c’est tout ce qui permet de retrouver quelqu’un, y compris par recoupement. Retirer les noms d’un fichier d’enquête de douze personnes n’anonymise rien.',
    'Le droit d’accès s’applique aux messages professionnels\u00a0: un·e salarié·e peut demander ceux qui parlent d’elle ou de lui, avec un mois pour répondre (article 15 du RGPD). Écrivez chaque message comme s’il pouvait être lu par la personne dont il parle.',
    'Le cadre de transfert entre l’Union européenne et les États-Unis (Data Privacy Framework, juillet 2023) a été validé par le Tribunal de l’Union en septembre 2025\u202f; un pourvoi est pendant devant la Cour de justice (C-703/25\u202fP). Un choix de fournisseur se fait donc avec une porte de sortie.',
    'Les contrôles portent désormais sur des gestes ordinaires\u00a0: mots de passe, durées de conservation, réponses aux demandes, surveillance des salarié·es. La Commission européenne a proposé en novembre 2025 de porter le délai de notification à 96\u00a0heures et de le réserver aux risques élevés\u202f; tant que ce texte n’est pas adopté, comptez 72\u00a0heures.',
  ],
  examples: [
    {
      title: 'Le fichier des hauts potentiels',
      story:
        'Avant un comité carrières, un assistant envoie par erreur à la liste «\u202fEncadrement\u202f» un tableau avec noms, salaires et appréciations. La directrice demande de «\u202frappeler\u202f» le message\u202f; une cinquantaine de personnes l’ont déjà ouvert. Elle prévient aussitôt la déléguée à la protection des données, écrit elle-même aux personnes citées le soir même, et remplace ensuite les pièces jointes par un lien dont l’accès se retire.',
      lesson:
        'Un fichier joint ne se reprend pas\u202f; un lien, si. Et prévenir vite, en son nom, fait plus pour la confiance qu’un communiqué parfait trois semaines après.',
    },
    {
      title: 'Le commentaire libre',
      story:
        'Un directeur commercial veut exploiter les comptes rendus de visite avec un outil d’analyse. Sa mentore lui propose d’en lire vingt au hasard. On y trouve un divorce, une maladie, une appartenance syndicale. Personne n’avait rien fait de mal\u00a0: la case s’appelait «\u202fRemarques\u202f».',
      lesson:
        'Une case vide appelle des confidences. Changer son libellé («\u202fProchaine action, en dix mots\u202f») protège mieux qu’une formation.',
    },
  ],
  exercises: [
    {
      tool: 'OneDrive et SharePoint',
      title: 'Qui peut ouvrir vos fichiers\u202f?',
      steps: [
        'Dans OneDrive, ouvrez «\u202fPartagés\u202f», puis «\u202fPar vous\u202f» (le libellé varie selon la version).',
        'Repérez les trois partages les plus anciens et ceux «\u202fToute personne disposant du lien\u202f».',
        'Retirez l’accès de ce qui n’a plus lieu d’être. Notez combien vous a surpris·e.',
      ],
    },
    {
      tool: 'Excel',
      title: 'Le fichier qu’on devrait supprimer',
      steps: [
        'Cherchez dans vos fichiers «\u202fsalaires\u202f», «\u202févaluation\u202f» ou «\u202fliste\u202f» de plus de trois ans.',
        'Pour un seul d’entre eux\u00a0: à quoi sert-il encore, qui d’autre l’a, jusqu’à quand le garder\u202f?',
        'Supprimez-le, ou écrivez la date à laquelle vous le ferez.',
      ],
    },
    {
      tool: 'Votre téléphone',
      title: 'Les autorisations qu’on ne donne plus',
      steps: [
        'Ouvrez les réglages de confidentialité\u00a0: localisation, micro, contacts.',
        'Retirez l’accès permanent à la localisation des applications qui n’en ont pas besoin.',
        'Cherchez votre propre nom et votre numéro dans un moteur de recherche, en navigation privée.',
      ],
    },
  ],
  coming:
    'Vous regarderez ensemble qui peut ouvrir vos fichiers aujourd’hui, et vous répéterez les premières heures d’une fuite.',
  question:
    'Si votre boîte de messagerie devenait publique demain, quel message vous ferait de la peine pour quelqu’un d’autre\u202f?',
  reading: [
    {
      title: 'Violations de données personnelles\u00a0: les règles à suivre',
      by: 'CNIL',
      url: 'https://www.cnil.fr/fr/violation-de-donnees-personnelles',
    },
    {
      title: 'Guide de la sécurité des données personnelles',
      by: 'CNIL',
      url: 'https://www.cnil.fr/fr/guide-de-la-securite-des-donnees-personnelles',
    },
    {
      title: 'Règlement (UE) 2016/679, dit RGPD',
      by: 'Journal officiel de l’Union européenne',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
  ],
};
