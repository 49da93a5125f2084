import type { ExampleDependency, ExampleOffer, ExampleQuestion } from './content.ts';

/** What the four teams asked of the Team van teams. */
export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    card: {
      board: 'jeugd',
      kind: 'obstacle',
      title: 'Geen rustige kamer voor intakes in Baarle-Nassau',
    },
    by: 'Daan',
    daysAgo: 2,
    text: 'Mogen we op dinsdag en donderdag een kamer in het gemeentehuis van Baarle-Nassau gebruiken?',
    help: 'means',
    before: 1,
    steps: [],
  },
  {
    card: {
      board: 'rondkomen',
      kind: 'action',
      title: 'Afspraken met de woningcorporatie over de eerste gemiste huur',
    },
    by: 'Yasmin',
    daysAgo: 2,
    text: 'Wie tekent namens de directie de afspraken met de corporatie, zodat we kunnen beginnen?',
    help: 'decision',
    before: 4,
    steps: [
      {
        verb: 'take-up',
        by: 'Petra',
        daysAgo: 1,
        text: 'Ik leg het maandag voor in het bestuurlijk overleg.',
      },
    ],
  },
  {
    card: { board: 'meedoen', kind: 'action', title: 'Sleutel van het dorpshuis in Alphen regelen' },
    by: 'Ruben',
    daysAgo: 2,
    text: 'Kan de gemeente toezeggen dat zij de huur van de avonden in het dorpshuis betaalt?',
    help: 'means',
    before: 9,
    steps: [
      {
        verb: 'ask-back',
        by: 'Karim',
        daysAgo: 1,
        text: 'Om hoeveel avonden in de week gaat het, en tot wanneer?',
      },
    ],
  },
  {
    card: { board: 'thuis', kind: 'obstacle', title: 'De leverancier levert alleen op dinsdag' },
    by: 'Kees',
    daysAgo: 8,
    text: 'Kan de inkoper de leverancier vragen om een tweede dag in de week te leveren?',
    help: 'contact',
    before: -3,
    steps: [
      { verb: 'take-up', by: 'Karim', daysAgo: 7, text: '' },
      {
        verb: 'answer',
        by: 'Karim',
        daysAgo: 3,
        minute: 15,
        text: 'Gebeld met inkoop. Vanaf de eerste van de maand levert hij ook op vrijdag.',
      },
    ],
  },
  {
    card: { board: 'jeugd', kind: 'obstacle', title: 'Verwijzing van de huisarts komt nog per fax' },
    by: 'Willem',
    daysAgo: 10,
    text: 'Kunnen we geld krijgen voor een beveiligde postbus voor verwijzingen?',
    help: 'means',
    before: null,
    steps: [
      {
        verb: 'decline',
        by: 'Petra',
        daysAgo: 3,
        minute: 18,
        text: 'De huisartsen stappen in het voorjaar zelf over. Tot dan betalen we niet twee keer.',
      },
    ],
  },
];

/** What the Team van teams offered. */
export const exampleOffers: readonly ExampleOffer[] = [
  {
    to: 'thuis',
    by: 'Karim',
    daysAgo: 1,
    source: 'Wie belt het gezin? Afspraak op één kaart',
    title: 'Wie belt het gezin? Afspraak op één kaart',
    notes: 'Jullie hebben al zo’n kaart voor mantelzorgers. Kunnen jullie deze ook maken?',
    due: 9,
  },
  {
    to: 'meedoen',
    by: 'Petra',
    daysAgo: 15,
    source: null,
    title: 'Agenda van alle inlopen op één poster',
    notes: '',
    due: null,
    accepted: { by: 'Femke' },
  },
];

/** What waits for what. */
export const exampleDependencies: readonly ExampleDependency[] = [
  {
    waits: { board: 'meedoen', kind: 'action', title: 'Sleutel van het dorpshuis in Alphen regelen' },
    on: {
      board: 'sociaal-domein',
      kind: 'action',
      title: 'Huur van het dorpshuis in Alphen voorleggen aan de wethouder',
    },
    by: 'Anouk',
    daysAgo: 1,
  },
  {
    waits: { board: 'jeugd', kind: 'action', title: 'Kennismaken met vier scholen in Alphen' },
    on: {
      board: 'sociaal-domein',
      kind: 'action',
      title: 'Mandaat: wat mag een team zelf beslissen?',
    },
    by: 'Daan',
    daysAgo: 13,
  },
];
