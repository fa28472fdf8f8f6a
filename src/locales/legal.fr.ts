/** Les pages que le manifeste Teams annonce : vie privée et conditions. Chacune en sections. */
export const legalFr = {
  lang: 'fr',
  other: 'English',
  privacy: {
    title: 'Binôme et vos données',
    sections: [
      {
        title: 'Qui en répond',
        text: [
          'Binôme est exploité par votre entreprise, dans son propre environnement Microsoft 365 et Azure. Votre entreprise est responsable du traitement\u202f; ses équipes RH et sa déléguée ou son délégué à la protection des données répondent à vos questions.',
        ],
      },
      {
        title: 'Ce qui est conservé, et pourquoi',
        text: [
          'Votre nom, votre adresse professionnelle et l’identifiant de votre compte\u00a0: pour vous reconnaître et vous écrire.',
          'Vos réponses à l’inscription (thèmes, disponibilités, langues, entité, niveau de responsabilité)\u00a0: pour former les binômes.',
          'Les sessions prévues et tenues, le contrat de votre binôme, vos retours et vos notes\u00a0: pour que l’accompagnement ait lieu.',
          'L’état de chaque message envoyé\u00a0: pour ne jamais l’envoyer deux fois.',
          'L’âge n’est jamais conservé, demandé ni déduit.',
        ],
      },
      {
        title: 'Qui voit quoi',
        text: [
          'Vos notes partagées appartiennent à votre binôme\u202f; vos notes privées, à vous seul·e.',
          'Les responsables du programme voient la participation, jamais vos notes, vos appréciations d’une personne ni vos textes libres. Les chiffres ne sont montrés qu’à partir de cinq personnes.',
          'Le programme ne sert ni à l’évaluation ni à la promotion, et rien ne classe les personnes.',
        ],
      },
      {
        title: 'Combien de temps',
        text: [
          'Jusqu’à douze mois après la fin du programme, sauf si votre entreprise a choisi une autre durée, de un à trente-six mois. Tout ce qui vous concerne est ensuite effacé.',
        ],
      },
      {
        title: 'Vos droits',
        text: [
          'Vous pouvez demander à consulter, corriger, emporter ou effacer vos données, vous retirer du programme à tout moment, et saisir l’autorité de protection des données de votre pays (en France, la CNIL).',
        ],
      },
      {
        title: 'Où vont les données',
        text: [
          'Elles restent dans l’abonnement Azure de votre entreprise. Binôme n’en vend ni n’en transmet aucune, et ne dépose aucun cookie de suivi.',
        ],
      },
    ],
  },
  terms: {
    title: 'Conditions d’utilisation de Binôme',
    sections: [
      {
        title: 'À quoi sert Binôme',
        text: [
          'Binôme organise le mentorat inversé de votre entreprise\u00a0: inscription, formation des binômes, sessions, retours. Il vous est fourni par votre entreprise, pour votre usage professionnel.',
        ],
      },
      {
        title: 'Ce que vous acceptez',
        text: [
          'Participer est volontaire, et vous pouvez vous retirer à tout moment sans donner de raison.',
          'Ce qui se dit dans un binôme y reste, sauf ce que la loi oblige à signaler.',
          'Vous n’y inscrivez que ce que vous avez le droit de partager, et rien de secret ou de sensible sur autrui.',
        ],
      },
      {
        title: 'Ce que Binôme ne promet pas',
        text: [
          'Binôme propose des binômes et envoie des rappels\u202f; il ne remplace ni votre jugement ni les règles de votre entreprise. Il est fourni en l’état, sous licence MIT.',
        ],
      },
      {
        title: 'En cas de problème',
        text: [
          'Écrivez à la personne responsable de votre programme, ou à l’équipe qui administre Teams dans votre entreprise.',
        ],
      },
    ],
  },
};

interface LegalPage {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly text: readonly string[] }[];
}

export interface LegalWords {
  readonly lang: string;
  /** The name of the other language, in that language. */
  readonly other: string;
  readonly privacy: LegalPage;
  readonly terms: LegalPage;
}
