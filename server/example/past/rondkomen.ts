import type { ExamplePast } from '../content.ts';

export const rondkomenPast: readonly ExamplePast[] = [
  {
    cycle: -3,
    lesson: 'Wie zelf een brief voorleest, schrijft daarna een kortere.',
    moods: [3, 4, 3, 3, 4],
    judgement: 'fragile',
    done: [
      {
        title: 'Vijf aanvragen van begin tot eind gevolgd',
        goal: 1,
        owner: 'Bram',
        helped: 'yes',
        noticed: 'Elf dagen lagen ze gewoon op een stapel.',
      },
      {
        title: 'Brief over terugvordering voorgelezen aan drie mensen',
        goal: 3,
        owner: 'Carla',
        helped: 'yes',
        noticed: 'Niemand snapte de tweede alinea.',
      },
      {
        title: 'Afspraak met het waterbedrijf over achterstanden',
        goal: 2,
        owner: 'Yasmin',
        helped: 'not-yet',
      },
    ],
    stopped: [
      {
        title: 'Poster over bijzondere bijstand',
        goal: 1,
        owner: 'Lotte',
        reason: 'Mensen horen het van elkaar, niet van een poster.',
      },
    ],
  },
  {
    cycle: -2,
    lesson: 'Bellen op dinsdagmiddag werkt; dan zijn mensen thuis.',
    moods: [3, 3, 4, 4],
    judgement: 'fragile',
    done: [
      {
        title: 'Belrooster voor eerste achterstanden',
        goal: 2,
        owner: 'Yasmin',
        helped: 'yes',
        noticed: 'Acht van de tien namen op.',
      },
      { title: 'Twee stappen uit het besluit gehaald', goal: 1, owner: 'Mehmet', helped: 'yes' },
      {
        title: 'Woordenlijst zonder moeilijke woorden',
        goal: 3,
        owner: 'Carla',
        helped: 'no',
        noticed: 'Niemand zoekt iets op in een lijst.',
      },
    ],
    stopped: [],
  },
  {
    cycle: -1,
    lesson: 'Minder stappen is sneller dan harder werken.',
    moods: [4, 4, 5, 3, 4],
    judgement: 'on-track',
    done: [
      {
        title: 'Besluit en uitleg in één gesprek',
        goal: 1,
        owner: 'Bram',
        helped: 'yes',
        noticed: 'Geen bezwaar meer gehad deze ronde.',
      },
      {
        title: 'Energietoeslag genoemd bij elk telefoongesprek',
        goal: 1,
        owner: 'Lotte',
        helped: 'yes',
        noticed: 'Zes nieuwe aanvragen in een week.',
      },
      { title: 'Drie brieven samen met de wijkraad herschreven', goal: 3, owner: 'Carla', helped: 'yes' },
    ],
    stopped: [
      {
        title: 'Eigen app voor budgetbeheer zoeken',
        goal: 2,
        owner: 'Mehmet',
        reason: 'De kredietbank heeft er al een.',
      },
    ],
  },
];
