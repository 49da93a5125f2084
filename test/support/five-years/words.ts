import type { Dice } from '../../convergence/dice.ts';

const verbs = [
  'inkorten',
  'proberen',
  'bespreken',
  'uitzoeken',
  'herschrijven',
  'voorleggen',
  'afspreken',
  'nalezen',
  'meten',
  'vergelijken',
  'ophangen',
  'uitnodigen',
  'terugbellen',
  'opruimen',
  'vastleggen',
  'oefenen',
  'delen',
  'plannen',
  'evalueren',
  'samenvoegen',
];
const things = [
  'aanmeldformulier',
  'inloopuur',
  'folder',
  'belscript',
  'werkafspraak',
  'verslag',
  'wachtlijst',
  'intakegesprek',
  'huisbezoek',
  'spreekuur',
  'overdracht',
  'brief',
  'planning',
  'telefoonlijst',
  'routekaart',
  'checklist',
  'kennismaking',
  'terugkoppeling',
  'vragenlijst',
  'rooster',
  'gezinsplan',
  'bijstandsaanvraag',
  'schuldregeling',
  'vervoersvoorziening',
  'dagbesteding',
  'mantelzorgcheck',
  'taalcafé',
  'buurtmaaltijd',
  'jongerenpanel',
  'cliëntenraad',
];
const whose = [
  'met het wijkteam',
  'voor nieuwe inwoners',
  'samen met de huisarts',
  'op de basisschool',
  'in het dorpshuis',
  'bij de balie',
  'met de woningcorporatie',
  'voor jonge ouders',
  'na het eerste gesprek',
  'binnen tien dagen',
  'in gewone taal',
  'met één gezin als proef',
];
const places = [
  'in Alphen',
  'in Baarle-Nassau',
  'in Gilze',
  'in Rijen',
  'in Chaam',
  'in Ulicoten',
  'in Molenschot',
  'in Galder',
];
const noticed = [
  'Het scheelt een week wachten.',
  'De ouders belden zelf terug.',
  'Nog geen verschil gemerkt.',
  'Twee collega’s doen het nu ook zo.',
  'De school wil ermee doorgaan.',
  'Het kostte meer tijd dan gedacht.',
  'Minder vragen aan de balie.',
  'Het werkt alleen als we samen bellen.',
];

const pick = (dice: Dice, from: readonly string[]): string => dice.pick(from) ?? '';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Belscript inkorten met het wijkteam in Rijen": what people write on an action, with words that come back all the time. */
export function titleOf(dice: Dice): string {
  return `${capital(pick(dice, things))} ${pick(dice, verbs)} ${pick(dice, whose)} ${pick(dice, places)}`;
}

export function goalTitleOf(dice: Dice): string {
  return `${capital(pick(dice, things))} ${pick(dice, whose)}`;
}

/** A sentence or some of them. */
export function notesOf(dice: Dice, sentences: number): string {
  return Array.from(
    { length: sentences },
    () => `We gaan ${pick(dice, things)} ${pick(dice, verbs)} ${pick(dice, whose)}.`,
  ).join(' ');
}

export function noticedOf(dice: Dice): string {
  return pick(dice, noticed);
}
