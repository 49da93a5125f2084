import { useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react';
import { late } from './late.tsx';
import type { MenuGroup } from './menu-group.ts';
import type { MenuPopoverProps } from './menu-popover.tsx';

const loadPopover = async () => (await import('./menu-popover.tsx')).MenuPopover;
const MenuPopover = late(loadPopover);

/** What the trigger must spread on its `<button>`. */
export interface MenuTrigger {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
}

interface MenuProps {
  /** What the menu is about, for who can't see where it hangs. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
  /** Opens instead: one that adds groups of its own, which nobody has to fetch before. */
  readonly popover?: ComponentType<MenuPopoverProps>;
  /** The button: `(trigger) => <Button {...trigger}>…</Button>`. */
  readonly children: (trigger: MenuTrigger) => ReactNode;
}

/** A menu behind a button. Its code is fetched when one points at the button, so a page may have hundreds. */
export function Menu({ label, groups, placement = 'bottom end', popover, children }: MenuProps) {
  const Popover = popover ?? MenuPopover;
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const warm = (): void => void loadPopover().catch(() => undefined);
  return (
    <>
      {children({
        ref,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(true),
        onPointerEnter: warm,
        onFocus: warm,
      })}
      {open && (
        <Popover
          label={label}
          groups={groups}
          placement={placement}
          trigger={ref}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
