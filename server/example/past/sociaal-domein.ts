import type { ExamplePast } from '../content.ts';

export const sociaalDomeinPast: readonly ExamplePast[] = [
  {
    cycle: -3,
    lesson: 'Een vraag zonder naam erbij blijft liggen.',
    moods: [3, 3, 4],
    judgement: 'fragile',
    done: [
      {
        title: 'Oudste twintig vragen van een naam voorzien',
        goal: 1,
        owner: 'Karim',
        helped: 'yes',
        noticed: 'Twaalf konden meteen weg.',
      },
      { title: 'Twee teams naast elkaar aan één casus', goal: 2, owner: 'Petra', helped: 'not-yet' },
    ],
    stopped: [],
  },
  {
    cycle: -2,
    lesson: 'Vijf minuten staan is beter dan een uur mailen.',
    moods: [4, 3, 4, 4, 3],
    judgement: 'fragile',
    done: [
      {
        title: 'Vaste vervanger per afgevaardigde',
        goal: 1,
        owner: 'Petra',
        helped: 'yes',
        noticed: 'Geen overleg meer overgeslagen.',
      },
      { title: 'Privacyvraag één keer voor alle teams gesteld', goal: 2, owner: 'Karim', helped: 'yes' },
    ],
    stopped: [
      {
        title: 'Maandelijks verslag aan alle teams',
        goal: 1,
        owner: 'Karim',
        reason: 'Iedereen kijkt nu op het bord.',
      },
    ],
  },
  {
    cycle: -1,
    lesson: 'Zeg ook nee, maar binnen een week.',
    moods: [4, 4, 3, 5, 4],
    judgement: 'on-track',
    done: [
      {
        title: 'Bij elke vraag een dag afgesproken',
        goal: 1,
        owner: 'Petra',
        helped: 'yes',
        noticed: 'Teams vragen minder vaak hoe het ermee staat.',
      },
      { title: 'Gezin dat bij drie teams liep samen bezocht', goal: 2, owner: 'Karim', helped: 'yes' },
    ],
    stopped: [],
  },
];
