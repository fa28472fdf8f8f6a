/** What somebody decides for themself everywhere in Binôme, in French. */
export const preferencesFr = {
  saved: 'Préférences enregistrées.',
  language: 'Langue',
  languageHint: 'Binôme vous parle et vous écrit dans cette langue.',
  timeZone: 'Fuseau horaire',
  timeZoneHint: 'Vos sessions et vos rappels suivent cette heure.',
  pause: 'Pause',
  pauseHint: 'Pendant une pause, aucun rappel ne vous est envoyé. Vos sessions restent en place.',
  pauseUntil: 'Reprendre le',
  pauseSet: 'Me mettre en pause',
  paused: (day: string) => `En pause jusqu’au ${day}.`,
  resume: 'Reprendre maintenant',
  delegate: 'Mon assistant·e',
  delegateHint:
    'Cette personne planifie et déplace vos sessions. Elle ne voit ni les thèmes, ni les retours.',
  delegateMail: 'Adresse professionnelle',
  delegateSave: 'Enregistrer',
  delegateRemove: 'Retirer',
  inProgramme: (name: string) => `Programme ${name}`,
  save: 'Enregistrer',
};
