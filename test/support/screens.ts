import { displayPairing, displayRef, type DisplayPairing } from '@verbeterbord/shared/api/displays.ts';
import { asId, type DisplayId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { asker, type AppServer, type Asker } from './app-server.ts';
import { cookiesOf } from './real-organisation.ts';

/** A screen on the wall that was let in. */
export interface Screen {
  readonly id: DisplayId;
  readonly person: PersonId;
  readonly asker: Asker;
}

/** What a screen shows before anybody typed its code. */
export async function askCode(server: Pick<AppServer, 'nobody'>): Promise<DisplayPairing> {
  const answer = await server.nobody.ask('POST', '/api/v1/display-pairings', {});
  if (answer.status !== 201) throw new Error(`asking for a code answered ${answer.status} ${answer.text}`);
  return answer.read(displayPairing);
}

/** A screen that waits: a lead typed its code. */
export async function typeCode(
  lead: Asker,
  code: string,
  boards: readonly string[],
  more: { readonly name?: string; readonly every?: number | null } = {},
): Promise<DisplayId> {
  const { name = 'gang', every = null } = more;
  const typed = await lead.ask('POST', '/api/v1/displays', { code, name, boards, every });
  if (typed.status !== 201) throw new Error(`typing the code answered ${typed.status} ${typed.text}`);
  return typed.read(displayRef).id;
}

/** A screen on which these boards hang, by the way that the product has for it. */
export async function screenOn(
  server: Pick<AppServer, 'nobody' | 'url'>,
  lead: Asker,
  boards: readonly string[],
  more: { readonly name?: string; readonly every?: number | null } = {},
): Promise<Screen> {
  const { code, secret } = await askCode(server);
  const id = await typeCode(lead, code, boards, more);
  const claimed = await server.nobody.ask('POST', '/api/v1/display-pairings/claim', { secret });
  const screen = asker(server.url, cookiesOf(claimed.headers));
  const me = (await screen.ask('GET', '/api/v1/me')).body as { person: { id: string } };
  return { id, person: asId(me.person.id), asker: screen };
}
