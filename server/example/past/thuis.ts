import type { ExamplePast } from '../content.ts';

export const thuisPast: readonly ExamplePast[] = [
  {
    cycle: -3,
    lesson: 'Eén keer kijken bij iemand thuis zegt meer dan drie formulieren.',
    moods: [3, 3, 3, 4, 4, 3],
    judgement: 'fragile',
    done: [
      {
        title: 'Twee dagen meegereden met de leverancier',
        goal: 1,
        owner: 'Kees',
        helped: 'yes',
        noticed: 'De helft van de ritten was voor één schroef.',
      },
      { title: 'Vragen aan de balie een week geturfd', goal: 3, owner: 'Noor', helped: 'yes' },
      { title: 'Mantelzorgers gebeld die vorig jaar stopten', goal: 2, owner: 'Samira', helped: 'not-yet' },
    ],
    stopped: [
      {
        title: 'Mantelzorgkrant maken',
        goal: 2,
        owner: 'Samira',
        reason: 'Mantelzorgers hebben geen tijd om te lezen.',
      },
    ],
  },
  {
    cycle: -2,
    lesson: 'Wie de telefoon opneemt, moet ook mogen beslissen.',
    moods: [4, 3, 4, 3, 4],
    judgement: 'on-track',
    done: [
      {
        title: 'Beugels onder de honderd euro zonder keuring',
        goal: 1,
        owner: 'Hanneke',
        helped: 'yes',
        noticed: 'Vier dagen in plaats van drie weken.',
      },
      {
        title: 'Vaste avond voor mantelzorgers in Alphen',
        goal: 2,
        owner: 'Samira',
        helped: 'yes',
        noticed: 'Negen mensen, drie kwamen terug.',
      },
      {
        title: 'Eén verslag dat meegaat met de vraag',
        goal: 3,
        owner: 'Tom',
        helped: 'no',
        noticed: 'Het verslag kwam later aan dan de mens.',
      },
    ],
    stopped: [],
  },
  {
    cycle: -1,
    lesson: 'Een kleine voorraad scheelt meer dan een snelle bestelling.',
    moods: [4, 4, 4, 5, 3, 4],
    judgement: 'on-track',
    done: [
      {
        title: 'Rollators uit voorraad meegegeven in Rijen',
        goal: 1,
        owner: 'Hanneke',
        helped: 'yes',
        noticed: 'Mensen lopen er dezelfde dag mee weg.',
      },
      { title: 'Respijtzorg uitgelegd op de thee in Chaam', goal: 2, owner: 'Samira', helped: 'yes' },
      {
        title: 'Warme overdracht: samen bellen met de wijkverpleging',
        goal: 3,
        owner: 'Noor',
        helped: 'yes',
        noticed: 'Niemand hoefde het verhaal nog eens te doen.',
      },
    ],
    stopped: [
      {
        title: 'Keuzewijzer op de website',
        goal: 3,
        owner: 'Tom',
        reason: 'Bellen blijft voor deze mensen makkelijker.',
      },
    ],
  },
];
