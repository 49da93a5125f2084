import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Below this a password is refused whatever is in it; above, its end no longer counts. Characters. */
export const passwordLength = { least: 12, most: 200 } as const;

/** What people here take when they have to think of something; the list of the package knows the English ones. */
const dutch =
  'wachtwoord welkom geheim gemeente raadhuis stadhuis hallo vergeten inloggen aanmelden toegang beheerder verbeterbord ' +
  'verbeteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus ' +
  'september oktober november december lente zomer herfst winter voorjaar najaar nederland brabant amsterdam rotterdam ' +
  'utrecht alphen chaam baarle nassau gilze rijen breda tilburg feyenoord ajax psv vakantie koffie kantoor liefde ' +
  'schatje moeder vader zonnetje vlinder konijn';

/** Guesses that somebody who knows how people choose needs at least: ten to this power. */
const leastGuesses = 10;

let estimator: Promise<ZxcvbnFactory> | null = null;

/** Large, and only needed when somebody chooses a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, dutch: dutch.split(' ') },
    graphs: common.adjacencyGraphs,
    maxLength: 64,
  });
}

/**
 * Whether a password is too short, too common, or little more than what everybody knows of its owner: `known` are the login,
 * names and the organisation. Repeating, reversing and spelling it with digits doesn't help.
 */
export async function isGuessable(password: string, known: readonly string[]): Promise<boolean> {
  const length = [...password].length;
  if (length < passwordLength.least || length > passwordLength.most) return true;
  const words = known.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const inputs = [...new Set(words.map((word) => word.trim().toLowerCase()))].filter(
    (word) => word.length > 2,
  );
  estimator ??= load();
  const { guessesLog10 } = (await estimator).check(password, inputs);
  return guessesLog10 < leastGuesses;
}
