import type { ExamplePast } from '../content.ts';

export const meedoenPast: readonly ExamplePast[] = [
  {
    cycle: -3,
    lesson: 'Vraag mensen om hulp, niet om lid te worden.',
    moods: [4, 4, 3, 4, 5],
    judgement: 'on-track',
    done: [
      {
        title: 'Soepmiddag in Bavel met buren',
        goal: 1,
        owner: 'Anouk',
        helped: 'yes',
        noticed: 'Achttien mensen, vijf voor het eerst.',
      },
      { title: 'Vrijwilligers gevraagd wat hen houdt', goal: 2, owner: 'Gerda', helped: 'yes' },
      {
        title: 'Sportclubs gebeld over een eerste gratis maand',
        goal: 3,
        owner: 'Youssef',
        helped: 'yes',
        noticed: 'Zes van de negen doen mee.',
      },
    ],
    stopped: [],
  },
  {
    cycle: -2,
    lesson: 'Regen scheelt de helft: zorg dat er een afdak is.',
    moods: [2, 3, 3, 2, 4],
    judgement: 'fragile',
    done: [
      {
        title: 'Wandelgroep op woensdag',
        goal: 3,
        owner: 'Youssef',
        helped: 'no',
        noticed: 'Te ver voor wie slecht loopt.',
      },
      {
        title: 'Flyers bij de huisartsen neergelegd',
        goal: 1,
        owner: 'Femke',
        helped: 'no',
        noticed: 'Niemand noemde ze.',
      },
    ],
    stopped: [
      {
        title: 'Open podium in het dorpshuis',
        goal: 1,
        owner: 'Femke',
        reason: 'Geen beheerder voor de avond.',
      },
    ],
  },
  {
    cycle: -1,
    lesson: 'Een bekend gezicht aan de deur werkt beter dan een folder.',
    moods: [3, 4, 3, 4],
    judgement: 'fragile',
    done: [
      {
        title: 'Twee gastvrouwen voor de inloop gevonden',
        goal: 1,
        owner: 'Anouk',
        helped: 'yes',
        noticed: 'Er wordt nu gewacht tot de koffie op is.',
      },
      {
        title: 'Kennismaken met nieuwe vrijwilligers binnen een week',
        goal: 2,
        owner: 'Gerda',
        helped: 'not-yet',
      },
      { title: 'Rolstoelbasketbal geprobeerd in de Koel', goal: 3, owner: 'Youssef', helped: 'yes' },
    ],
    stopped: [
      { title: 'Nieuwsbrief voor vrijwilligers', goal: 2, owner: 'Femke', reason: 'Een appgroep is genoeg.' },
    ],
  },
];
