import type { QuestionId } from '@verbeterbord/shared/ids.ts';
import { isId } from '@verbeterbord/shared/ids.ts';
import type { MouseEvent } from 'react';
import { navigate, useSearch } from 'wouter/use-browser-location';

const name = 'vraag';

/** The question that stands in the address, opened over the page; null when there is none. */
export function useOpenedQuestion(): QuestionId | null {
  const asked = new URLSearchParams(useSearch()).get(name);
  return isId(asked) ? (asked as QuestionId) : null;
}

function addressWith(question: QuestionId | null): string {
  const asked = new URLSearchParams(location.search);
  if (question === null) asked.delete(name);
  else asked.set(name, question);
  const written = asked.toString().replaceAll('%2C', ',');
  return location.pathname + (written === '' ? '' : `?${written}`);
}

/** Opens a question over this page; *back* closes it. */
export function openQuestion(question: QuestionId): void {
  navigate(addressWith(question));
}

export function closeQuestion(): void {
  navigate(addressWith(null), { replace: true });
}

/** What a link to a question spreads on its `<a>`: it opens over this page, and in a tab of its own when asked so. */
export function questionLink(question: QuestionId) {
  return {
    href: addressWith(question),
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      openQuestion(question);
    },
  };
}
