import { useLocation } from 'wouter';
import { useText } from '../i18n/language.ts';
import { BottomBarItem } from '../ui/bottom-bar-item.tsx';
import { BottomBar } from '../ui/bottom-bar.tsx';

/** The phone's menu outside a board. */
export function MainBar({ place }: { readonly place: 'my-actions' | 'boards' | 'search' | 'elsewhere' }) {
  const { app } = useText();
  const [, navigate] = useLocation();
  const go = (href: string) => ({
    href,
    onClick: (event: { preventDefault(): void }) => {
      event.preventDefault();
      navigate(href);
    },
  });
  return (
    <BottomBar label={app.main}>
      <BottomBarItem icon="list" label={app.myActions} current={place === 'my-actions'} {...go('/')} />
      <BottomBarItem icon="columns" label={app.boards} current={place === 'boards'} {...go('/borden')} />
      <BottomBarItem icon="plus" label={app.newAction} {...go('/?nieuw')} />
      <BottomBarItem icon="search" label={app.search} current={place === 'search'} {...go('/zoeken')} />
    </BottomBar>
  );
}
