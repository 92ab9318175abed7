/** An icon on our own pages. It is decoration: a word always stands beside it or names it. */
import { ICONS, type IconName } from './icons.ts';

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" data-name={name} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {ICONS[name].map(([kind, d]) => (
        <path key={d} class={kind} d={d} />
      ))}
    </svg>
  );
}
