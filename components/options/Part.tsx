/** One part of the options: a heading, a sentence on what it is about, and its controls. */
import type { ComponentChildren } from 'preact';

export interface PartProps {
  readonly title: string;
  readonly note?: string;
  /** By which an address leads to it, and its heading names it: made-up ids may meet where parts come later than others. */
  readonly id: string;
  readonly children: ComponentChildren;
}

export function Part({ title, note, id, children }: PartProps) {
  const heading = `${id}-title`;
  return (
    <section id={id} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {note && <p class="quiet">{note}</p>}
      {children}
    </section>
  );
}
