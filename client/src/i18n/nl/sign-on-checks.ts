import type { SignOnCheck, SignOnProblem } from '@verbeterbord/shared/domain/sign-on.ts';

/** What the test of the sign-on looks at, in its order. */
const checks: Readonly<Record<SignOnCheck, string>> = {
  settings: 'De gegevens zijn compleet',
  address: 'De aanmelddienst is te bereiken',
  issuer: 'Het is de aanmelddienst die je bedoelt',
  endpoints: 'Ze zegt waar mensen zich aanmelden',
  pkce: 'Ze kan veilig aanmelden (PKCE)',
  keys: 'Ze zegt met welke sleutels ze tekent',
  client: 'Ze kent ons, met dit geheim',
};

/** What is wrong, and what to do. */
const problems: Readonly<Record<SignOnProblem, string>> = {
  incomplete: 'Het adres of de naam van de toepassing ontbreekt of klopt niet. Vul beide in.',
  'not-https': 'Het adres moet met https beginnen.',
  'tenant-missing':
    'Dit adres is van alle organisaties bij Microsoft samen. Neem het adres met het nummer van jullie eigen tenant, anders kan iedereen zich aanmelden.',
  unreachable: 'Er kwam geen antwoord. Kijk of het adres klopt, en of de server ernaartoe mag.',
  'not-found': 'Op dit adres staat geen beschrijving van een aanmelddienst. Kijk of het adres compleet is.',
  'not-a-provider': 'Wat op dit adres staat, is geen beschrijving van een aanmelddienst.',
  certificate: 'Het certificaat van de aanmelddienst is niet geldig voor deze server.',
  'timed-out': 'Het antwoord duurde te lang. Probeer het nog eens.',
  'issuer-differs': 'De aanmelddienst noemt zichzelf anders. Neem die naam precies over.',
  'endpoint-missing': 'De beschrijving van de aanmelddienst is niet compleet.',
  'no-pkce': 'Deze aanmelddienst kan geen PKCE met S256, en dat hebben we nodig.',
  'no-keys': 'De aanmelddienst geeft geen sleutels waarmee we kunnen nagaan wat ze tekent.',
  'client-unknown': 'De aanmelddienst kent deze toepassing niet, of het geheim klopt niet.',
};

export const signOnChecks = { checks, problems };
