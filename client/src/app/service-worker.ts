/** Once more after the page stands: keeping the program for offline use must not cost the first look anything. Milliseconds. */
const afterLoad = 500;

let registration: ServiceWorkerRegistration | undefined;

/**
 * Keeps the program on this device, so that a page opens without a connection. `onNewer` is called when a newer one is here
 * and waits; the running page keeps the one that it began with.
 */
export function startServiceWorker(onNewer: () => void): void {
  if (!('serviceWorker' in navigator)) return;
  const begin = (): void => {
    setTimeout(() => void register(onNewer), afterLoad);
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}

async function register(onNewer: () => void): Promise<void> {
  try {
    const registered = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    registration = registered;
    // without a controller this is the first one ever: nothing newer
    const look = (): void => {
      if (registered.waiting !== null && navigator.serviceWorker.controller !== null) onNewer();
    };
    look();
    registered.addEventListener('updatefound', () => {
      registered.installing?.addEventListener('statechange', look);
    });
  } catch {
    // storage is full or switched off: the program works, with a connection
  }
}

/** Asks whether there is a newer program. False when there is no service worker to ask. */
export function askForNewer(): boolean {
  if (registration === undefined) return false;
  registration.update().catch(() => undefined);
  return true;
}

/** Lets the newer program take over, and reloads into it. */
export function takeNewer(): void {
  const waiting = registration?.waiting;
  if (waiting === undefined || waiting === null) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}
