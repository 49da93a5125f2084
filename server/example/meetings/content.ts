import type { SaidKind } from '@verbeterbord/shared/domain/meeting.ts';
import type { TeamMeetingStep } from '@verbeterbord/shared/domain/team-meeting.ts';

/** What was written down in a meeting of the example. */
export interface ExampleSaid {
  readonly kind: SaidKind;
  readonly step: TeamMeetingStep;
  /** A team, or the title of the card that a question is about; null where a step is one stop. */
  readonly about: string | null;
  readonly text: string;
}

/** What the Team van teams wrote down while it talked everything through. Nobody's name, as in every record. */
export const exampleSaid: readonly ExampleSaid[] = [
  {
    kind: 'note',
    step: 'successes',
    about: null,
    text: 'Team Rondkomen vertelt volgende keer hoe ze die zes gezinnen vonden. Daar willen de andere teams ook van leren.',
  },
  {
    kind: 'note',
    step: 'teams',
    about: 'meedoen',
    text: 'Zonder sleutel van het dorpshuis staat alles in Alphen stil. Dit lost het team niet alleen op.',
  },
  {
    kind: 'agreement',
    step: 'teams',
    about: 'meedoen',
    text: 'Sociaal domein legt de huur van het dorpshuis voor aan de wethouder.',
  },
  {
    kind: 'note',
    step: 'teams',
    about: 'rondkomen',
    text: 'Het team heeft nu minder handen. Het kiest volgende ronde minder acties.',
  },
  {
    kind: 'agreement',
    step: 'questions',
    about: 'De leverancier levert alleen op dinsdag',
    text: 'Team Thuis kijkt over een maand of de levering op vrijdag genoeg is.',
  },
  {
    kind: 'agreement',
    step: 'questions',
    about: 'Verwijzing van de huisarts komt nog per fax',
    text: 'In het voorjaar kijken we of alle huisartsen zijn overgestapt.',
  },
  {
    kind: 'agreement',
    step: 'agreements',
    about: null,
    text: 'Wie vastloopt, zet het dezelfde dag op het bord. Dan hoeft niemand ernaar te raden.',
  },
];
