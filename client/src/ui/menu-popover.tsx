import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Text, type Selection } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { MenuGroup } from './menu-group.ts';
import styles from './menu-popover.module.css';

/** What an opened menu is given. */
export interface MenuPopoverProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly placement: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** The opened menu: arrow keys, typing a first letter, Escape; it finds room by itself. */
export function MenuPopover({ label, groups, placement, trigger, onClose }: MenuPopoverProps) {
  return (
    <Popover
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      aria-label={label}
      triggerRef={trigger}
      placement={placement}
      offset={4}
      className={styles.popover ?? ''}
    >
      {/* a menu that opens takes the focus: that is what opening one means */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className={styles.menu ?? ''}>
        {groups.map((group) => (
          <MenuSection
            key={group.id}
            aria-label={group.title ?? label}
            className={styles.section ?? ''}
            {...selection(group)}
          >
            {group.title !== undefined && <Header className={styles.title}>{group.title}</Header>}
            {group.items.map((item) => (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.label}
                isDisabled={item.disabled === true}
                className={styles.item ?? ''}
                {...(group.choice === undefined ? { onAction: item.onSelect } : {})}
              >
                {group.choice === undefined ? (
                  item.icon !== undefined && <Icon name={item.icon} />
                ) : (
                  <span className={styles.tick}>{item.chosen === true && <Icon name="check" />}</span>
                )}
                <span>
                  <Text slot="label">{item.label}</Text>
                  {item.hint !== undefined && (
                    <Text slot="description" className={styles.hint}>
                      {item.hint}
                    </Text>
                  )}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}

function selection(group: MenuGroup) {
  if (group.choice === undefined) return {};
  const before = new Set(group.items.filter((item) => item.chosen === true).map((item) => item.id));
  return {
    selectionMode: group.choice === 'one' ? ('single' as const) : ('multiple' as const),
    disallowEmptySelection: group.choice === 'one',
    selectedKeys: before,
    onSelectionChange: (selected: Selection) => {
      const now: ReadonlySet<unknown> =
        selected === 'all' ? new Set(group.items.map((item) => item.id)) : selected;
      for (const item of group.items) {
        const turned = before.has(item.id) !== now.has(item.id);
        if (turned && (group.choice === 'any' || now.has(item.id))) item.onSelect();
      }
    },
  };
}
