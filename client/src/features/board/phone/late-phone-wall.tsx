import { lazy, Suspense } from 'react';

// on its own, so that what fails in it reaches who asked (see CONTRIBUTING.md)
const load = () => import('./phone-wall.tsx');

// on a phone its code comes while the board itself is still on its way; anywhere else nobody needs it
if (matchMedia('(max-width: 720px)').matches) load().catch(() => undefined);

const PhoneWall = lazy(async () => ({ default: (await load()).PhoneWall }));

/** The wall on a phone, whose code a larger screen doesn't fetch. */
export function LatePhoneWall() {
  return (
    <Suspense>
      <PhoneWall />
    </Suspense>
  );
}
