/** The platforms that are known, and what becomes of a link to each: asked, and at which hosts; read; or opened by hand. */
import { useState } from 'preact/hooks';
import { useWords } from '../language.ts';
import { Fold } from '../verdict/Fold.tsx';
import { Part } from './Part.tsx';

export interface PlatformFacts {
  readonly name: string;
  readonly policy: 'machine' | 'resolve' | 'link-out';
  readonly asks: readonly string[];
}

/** @param platforms undefined until they were loaded */
export function Platforms({ platforms }: { readonly platforms: readonly PlatformFacts[] | undefined }) {
  const { options } = useWords();
  const [search, setSearch] = useState('');
  if (!platforms) return null;
  const wanted = search.toLocaleLowerCase();
  const found = platforms.filter(({ name, asks }) =>
    [name, ...asks].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  return (
    <Part id="platforms" title={options.platforms} note={options.platformsNote}>
      <Fold title={options.platformCount({ count: platforms.length })}>
        <input
          type="search"
          value={search}
          aria-label={options.searchPlatforms}
          placeholder={options.searchPlatforms}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <ul class="list platforms">
          {found.map(({ name, policy, asks }) => (
            <li key={name}>
              <span>
                <b>{name}</b>
                <span class="note">{options.policy[policy]}</span>
                {asks.map((host) => (
                  <bdi key={host} class="caption note">
                    {host}
                  </bdi>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </Part>
  );
}
