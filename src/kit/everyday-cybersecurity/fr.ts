import type { ModuleText } from '../../domain/kit.ts';

export const fr: ModuleText = {
  title: 'La cybersécurité au quotidien',
  summary:
    'Les gestes qui protègent une direction, l’exception qu’il ne faut plus demander, et la phrase à dire quand on s’est fait avoir.',
  why: [
    'Vous êtes une cible de choix\u00a0: vous signez, vous voyagez, votre voix est en ligne, et l’on hésite à vous dire non. Les dispositifs de sécurité tiennent ou cèdent là où la direction demande une exception.',
    'Après un clic malheureux, la première heure compte plus que tout le reste. Une équipe qui craint votre réaction attendra le lendemain pour le dire.',
  ],
  stateOfTheArt: [
    'Le mot de passe seul est dépassé. Les clés d’accès (passkeys) remplacent la saisie par un geste sur votre appareil et ne fonctionnent pas sur un faux site, ce qui coupe court à l’hameçonnage classique.',
    'La double authentification par simple bouton «\u202fApprouver\u202f» se contourne par lassitude\u00a0: on vous envoie des demandes jusqu’à ce que vous acceptiez. C’est pourquoi Microsoft Authenticator fait saisir un nombre\u202f; d’autres applications ne le font pas. Règle simple\u00a0: si vous n’avez rien demandé, refusez et signalez.',
    'L’hameçonnage a quitté la boîte de messagerie\u00a0: appels, SMS, QR codes, messages Teams venus de l’extérieur, faux support informatique. L’IA a supprimé les fautes d’orthographe qui servaient d’alerte.',
    'La directive NIS 2 charge la direction elle-même d’approuver les mesures de sécurité et de se former (article 20). Les textes nationaux n’avancent pas tous au même rythme\u00a0: demandez si votre entreprise est concernée, et où en est votre pays.',
  ],
  examples: [
    {
      title: 'Seize notifications à 6 h du matin',
      story:
        'Un directeur reçoit seize demandes d’approbation au réveil. À la dix-septième, il appuie sur «\u202fApprouver\u202f» pour que cela cesse. À 9 h, sa boîte envoie de fausses factures à ses clients. Il appelle lui-même le service de sécurité, raconte tout, puis l’écrit à son équipe l’après-midi. Trois personnes signalent dans la semaine des demandes qu’elles avaient gardées pour elles.',
      lesson:
        'Une notification que l’on n’a pas provoquée signifie presque toujours que quelqu’un a déjà votre mot de passe. Et raconter sa propre erreur vaut dix campagnes.',
    },
    {
      title: 'L’exception du lundi',
      story:
        'Une directrice demande que la double authentification soit levée sur sa tablette «\u202fle temps d’un déplacement\u202f». La technicienne hésite, puis accepte. Six mois plus tard, l’exception est toujours là, comme celles de quatre collègues qui l’ont imitée. La liste tient en une page\u202f; la directrice la barre elle-même en comité.',
      lesson:
        'Une exception de direction n’est jamais seule. La plus utile des mesures est souvent de demander la liste des siennes.',
    },
  ],
  exercises: [
    {
      tool: 'Compte professionnel Microsoft (Informations de sécurité)',
      title: 'Vos portes d’entrée',
      steps: [
        'Ouvrez mysignins.microsoft.com, rubrique «\u202fInformations de sécurité\u202f».',
        'Supprimez les téléphones que vous n’avez plus. Ajoutez une clé d’accès si l’entreprise le permet.',
        'Regardez «\u202fMes connexions\u202f»\u00a0: un lieu ou un appareil que vous ne reconnaissez pas\u202f? Cherchez à deux avant de vous inquiéter.',
      ],
    },
    {
      tool: 'Outlook et Teams',
      title: 'Signaler pour de vrai',
      steps: [
        'Trouvez le bouton «\u202fSignaler\u202f» dans Outlook, et la même action dans Teams.',
        'Signalez un vrai message douteux. Chronométrez le temps jusqu’à la première réponse.',
        'Remerciez la personne qui a répondu, avec le temps mesuré.',
      ],
    },
    {
      tool: 'Votre téléphone',
      title: 'Le minimum du voyage',
      steps: [
        'Vérifiez\u00a0: code à six chiffres au moins, mises à jour automatiques, localisation de l’appareil active.',
        'Installez le gestionnaire de mots de passe de l’entreprise\u202f; placez-y un seul compte aujourd’hui.',
        'Écrivez sur papier le numéro du service de sécurité et glissez-le dans votre portefeuille.',
      ],
    },
  ],
  coming:
    'Vous ferez le tour de vos portes d’entrée et vous répéterez la première heure après un mauvais clic.',
  question: 'Quelle exception de sécurité avez-vous demandée, et existe-t-elle encore\u202f?',
  reading: [
    {
      title: '17Cyber\u00a0: diagnostic et assistance en ligne',
      by: 'Cybermalveillance.gouv.fr',
      url: 'https://17cyber.gouv.fr/',
    },
    {
      title: 'Guides et bonnes pratiques',
      by: 'ANSSI',
      url: 'https://cyber.gouv.fr/',
    },
    {
      title: 'Data Breach Investigations Report (en anglais)',
      by: 'Verizon',
      url: 'https://www.verizon.com/business/resources/reports/dbir/',
    },
  ],
};
