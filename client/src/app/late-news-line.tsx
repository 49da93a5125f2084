import { quietly } from '../sync/quietly.tsx';

/** What others changed meanwhile, once the board stands there and nothing waits; without a connection it simply doesn't come. */
export const LateNewsLine = quietly(async () => (await import('../features/news/news-line.tsx')).NewsLine);
