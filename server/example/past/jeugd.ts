import type { ExamplePast } from '../content.ts';

export const jeugdPast: readonly ExamplePast[] = [
  {
    cycle: -3,
    lesson: 'Een vaste ochtend helpt meer dan losse afspraken.',
    moods: [3, 3, 4, 2, 3, 4],
    judgement: 'fragile',
    done: [
      {
        title: 'Agenda’s van intakers naast elkaar gelegd',
        goal: 1,
        owner: 'Sanne',
        helped: 'yes',
        noticed: 'Er bleken acht lege plekken per week.',
      },
      {
        title: 'Brief aan ouders herschreven',
        goal: 1,
        owner: 'Willem',
        helped: 'no',
        noticed: 'Ouders belden even vaak met vragen.',
      },
      {
        title: 'Twee gezinnen gevraagd wat één plan hun zou schelen',
        goal: 2,
        owner: 'Fatima',
        helped: 'yes',
        noticed: 'Vooral minder afspraken op een dag.',
      },
      { title: 'Adressen van alle intern begeleiders verzameld', goal: 3, owner: 'Daan', helped: 'yes' },
      { title: 'Meelopen met de leerplicht in Rijen', goal: 3, owner: 'Aylin', helped: 'not-yet' },
    ],
    stopped: [
      {
        title: 'Eigen folder per kern laten drukken',
        goal: 3,
        owner: 'Daan',
        reason: 'Scholen lezen geen folders, ze bellen.',
      },
    ],
  },
  {
    cycle: -2,
    lesson: 'Zonder rustige kamer geen goed gesprek.',
    moods: [2, 3, 3, 3, 2, 4, 3],
    judgement: 'fragile',
    done: [
      {
        title: 'Wie belt wanneer op papier gezet',
        goal: 1,
        owner: 'Joost',
        helped: 'yes',
        noticed: 'Niemand wordt nog twee keer gebeld.',
      },
      { title: 'Kamer in Baarle-Nassau twee ochtenden geleend', goal: 1, owner: 'Sanne', helped: 'not-yet' },
      {
        title: 'Eén plan geprobeerd met drie gezinnen',
        goal: 2,
        owner: 'Fatima',
        helped: 'yes',
        noticed: 'De afspraken pasten op één bladzijde.',
      },
      {
        title: 'Koffie bij twee scholen in Gilze',
        goal: 3,
        owner: 'Aylin',
        helped: 'yes',
        noticed: 'Sindsdien appen ze ons zelf.',
      },
    ],
    stopped: [
      {
        title: 'Wekelijkse mail met alle cijfers',
        goal: 1,
        owner: 'Willem',
        reason: 'Het bord laat dit al zien.',
      },
      {
        title: 'Training over één plan voor iedereen',
        goal: 2,
        owner: 'Fatima',
        reason: 'Eerst zelf drie keer doen.',
      },
    ],
  },
  {
    cycle: -1,
    lesson: 'Dezelfde dag bellen scheelt een week wachten.',
    moods: [4, 4, 3, 5, 4, 4],
    judgement: 'on-track',
    done: [
      {
        title: 'Nieuwe aanmeldingen dezelfde dag gebeld',
        goal: 1,
        owner: 'Joost',
        helped: 'yes',
        noticed: 'Ouders nemen op en zijn blij met een naam.',
      },
      { title: 'Vragenlijst vooraf ingekort tot zes vragen', goal: 1, owner: 'Sanne', helped: 'yes' },
      { title: 'Eén plan besproken met het consultatiebureau', goal: 2, owner: 'Willem', helped: 'yes' },
      {
        title: 'Vast gezicht voorgesteld op de Klokkenlaan',
        goal: 3,
        owner: 'Daan',
        helped: 'yes',
        noticed: 'De school belde de week erna twee keer.',
      },
    ],
    stopped: [
      { title: 'Spreekuur op zaterdag', goal: 1, owner: 'Joost', reason: 'Twee keer niemand gekomen.' },
    ],
  },
];
