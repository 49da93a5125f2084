import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface PageParts {
  readonly body: ReactNode;
  readonly title: string;
  /** One line below the title. */
  readonly facts: string;
  readonly language: string;
}

/** For a file by itself: it reads on any screen and on paper, and asks nothing of a server. */
const style = `body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1rem/1.45 'Noto Sans','Segoe UI',system-ui,sans-serif;color:#17202b;background:#fff}
h1{font-size:1.9rem;margin:0}h2{font-size:1.25rem;margin:1.6rem 0 .4rem}h3{font-size:1rem;margin:.6rem 0 0}
table{width:100%;border-collapse:collapse;font-size:.9rem}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.4rem .6rem;border:1px solid #7f7969;text-align:left;vertical-align:top;overflow-wrap:break-word}th{font-weight:400}thead th{font-weight:700}
blockquote{margin:0;font-size:1.15rem}dt{font-size:.85rem;color:#4b5462}dd{margin:0 0 .4rem;white-space:pre-line}tr,li{break-inside:avoid}
@page{size:A4 portrait;margin:16mm 15mm}`;

/**
 * A page as one HTML file to keep or send. Its links would lead nowhere, so they are their words; drawings stay behind, so what they
 * show has to be said too.
 */
export function pageAsFile({ body: content, title, facts, language }: PageParts): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => {
    root.render(content);
  });
  const body = place.cloneNode(true) as HTMLElement;
  root.unmount();
  for (const element of body.querySelectorAll('svg, [aria-hidden="true"]')) element.remove();
  for (const link of body.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of body.querySelectorAll('*'))
    for (const name of ['class', 'data-goal', 'data-name', 'data-empty']) element.removeAttribute(name);
  const name = document.createElement('title');
  name.textContent = title;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const when = document.createElement('p');
  when.textContent = facts;
  main.append(heading, when, ...body.childNodes);
  // as text: our own pages take no style that stands in them, also not in one that is only being made
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">${name.outerHTML}<style>${style}</style></head><body>${main.outerHTML}</body></html>
`;
}
