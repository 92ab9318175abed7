/** Something to unfold, by the browser's own means: keyboard, screen readers and find-in-page know it. */
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface FoldProps {
  readonly title: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
  readonly open?: boolean | undefined;
  readonly onOpen?: () => void;
}

export function Fold({ title, children, class: name = 'fold', open, onOpen }: FoldProps) {
  return (
    <details class={name} open={open} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>
        <Icon name="chevron" />
        {title}
      </summary>
      {children}
    </details>
  );
}
