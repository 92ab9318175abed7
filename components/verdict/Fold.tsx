/** Something to unfold, by the browser's own means: keyboard, screen readers and find-in-page know it. */
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface FoldProps {
  readonly title: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Fold({ title, children, class: name = 'fold' }: FoldProps) {
  return (
    <details class={name}>
      <summary>
        <Icon name="chevron" />
        {title}
      </summary>
      {children}
    </details>
  );
}
