import { z } from 'zod';

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** One line of plain text: nothing in it that isn't seen, or turns the direction of what follows. */
export function line(most: number): z.ZodType<string, string> {
  return z
    .string()
    .max(most * 2)
    .transform((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' '))
    .refine((text) => !unseen.test(text), 'may not have characters that are not seen')
    .refine((text) => text.length > 0 && text.length <= most, `must have 1 to ${most} characters`);
}

/** As `line`, and may be empty. */
export function optionalLine(most: number): z.ZodType<string, string> {
  return z.union([z.literal(''), line(most)]);
}

/** An address to send mail to: one, without a name beside it. */
export const email = z
  .string()
  .max(254)
  .transform((text) => text.trim())
  .refine(
    (text) => /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/iu.test(text),
    'must be an e-mail address',
  );

/** The secret of a link. Anything that can't be one is treated as one that doesn't work. */
export const linkToken = z.string().max(200);

/** Bounded only; whether it will do is for the server to say. */
export const password = z.string().max(500);
