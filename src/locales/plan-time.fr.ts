/** What is said of a time at which few would meet, in French. */
export const planTimeFr = {
  weekend: {
    sat: (time?: string) =>
      time === undefined ? 'C’est un samedi.' : `C’est un samedi, à ${time}.`,
    sun: (time?: string) =>
      time === undefined ? 'C’est un dimanche.' : `C’est un dimanche, à ${time}.`,
  },
  offHours: (time: string) => `C’est à ${time}, en dehors des heures habituelles.`,
  forOther: (name: string, moment: string) => `Pour ${name}, ce sera ${moment}.`,
  allTheSame: 'Vous pouvez proposer ce moment tout de même.',
};
