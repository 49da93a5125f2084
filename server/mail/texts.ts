import type { Mail } from './mailer.ts';
import { plain } from './plain.ts';

type Letter = Pick<Mail, 'subject' | 'text'>;

function day(until: string, language: 'nl' | 'en'): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(language, format).format(Date.parse(until));
}

/** Dutch first, English below: we don't know the language of who gets it. */
function both(dutch: readonly string[], english: readonly string[]): string {
  return `${dutch.join('\n\n')}\n\n--\n\n${english.join('\n\n')}\n`;
}

export interface InvitationLetter {
  readonly organisation: string;
  /** Null: into the organisation, without a team. */
  readonly team: string | null;
  readonly link: string;
  /** When it ends. */
  readonly until: string;
}

export function invitationLetter(given: InvitationLetter): Letter {
  const organisation = plain(given.organisation);
  const place = given.team === null ? organisation : `${plain(given.team)} (${organisation})`;
  return {
    subject: `Uitnodiging voor het verbeterbord van ${place}`,
    text: both(
      [
        `Je bent uitgenodigd om mee te doen op het verbeterbord van ${place}.`,
        `Open deze link om te beginnen:\n${given.link}`,
        `De link werkt tot ${day(given.until, 'nl')} en is alleen voor jou. Verwacht je dit bericht niet? Dan hoef je niets te doen.`,
      ],
      [
        `You are invited to join the improvement board of ${place}.`,
        `Open this link to begin:\n${given.link}`,
        `It works until ${day(given.until, 'en')} and is for you alone. If you didn't expect this message, you needn't do anything.`,
      ],
    ),
  };
}

export interface PasswordLetter {
  readonly organisation: string;
  readonly link: string;
  readonly until: string;
}

export function passwordLetter(given: PasswordLetter): Letter {
  const organisation = plain(given.organisation);
  return {
    subject: `Kies een wachtwoord voor het verbeterbord van ${organisation}`,
    text: both(
      [
        `Met deze link kies je een nieuw wachtwoord voor het verbeterbord van ${organisation}:\n${given.link}`,
        `De link werkt één keer, tot ${day(given.until, 'nl')}. Heb je er niet om gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het was.`,
      ],
      [
        `With this link you choose a new password for the improvement board of ${organisation}:\n${given.link}`,
        `It works once, until ${day(given.until, 'en')}. If you didn't ask for it, you needn't do anything: your password stays as it was.`,
      ],
    ),
  };
}

/** Tells somebody that their account changed, so that they notice when it wasn't them. */
export function noticeLetter(organisation: string, what: 'password' | 'second-factor'): Letter {
  const name = plain(organisation);
  const [dutch, english] =
    what === 'password'
      ? ['Je wachtwoord is veranderd', 'Your password was changed']
      : ['De tweede stap bij het aanmelden is veranderd', 'The second step of signing in was changed'];
  return {
    subject: `${dutch} (verbeterbord van ${name})`,
    text: both(
      [
        `${dutch} voor het verbeterbord van ${name}.`,
        'Was jij dit niet? Laat het dan meteen aan je beheerder weten.',
      ],
      [
        `${english} for the improvement board of ${name}.`,
        "If this wasn't you, tell your administrator at once.",
      ],
    ),
  };
}
