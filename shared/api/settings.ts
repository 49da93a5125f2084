import { z } from 'zod';

const days = (most: number): z.ZodInt => z.int().min(1).max(most);
const host = z
  .string()
  .max(200)
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'must be the name of a host');

/** Every setting but those of signing in: absent ones stay as they are. */
const fields = {
  sessions: z.strictObject({ idleHours: z.int().min(1).max(2_160), absoluteDays: days(365) }),
  /** Whether boards are kept on the device: never, on people's own devices, or always. */
  offline: z.enum(['off', 'own', 'always']),
  /** In days after the end. */
  retention: z.strictObject({
    bin: days(3_650),
    sessions: days(365),
    guests: days(3_650),
    deactivated: days(3_650),
    /** Not so short that what was done is forgotten before anybody looks: an administrator sets it, and stands in the log too. */
    audit: days(3_650).min(90),
  }),
  /** Hosts whose pages may show us in a frame. */
  frameAncestors: z.array(host).max(20),
  backup: z.strictObject({ hour: z.int().min(0).max(23), keep: days(365) }),
};

/** GET /api/v1/settings. */
export const settings = z.object(fields);
export type GeneralSettings = z.infer<typeof settings>;

/** PATCH /api/v1/settings. */
export const changeSettings = z.strictObject(fields).partial();
