/** What is new, version by version. Nobody is led here: the popup says once, in a line, that there is something. */
import { useWords } from '../language.ts';

/** Versions, the latest first, and where their lines stand in the catalogue. */
const VERSIONS = [['0.1.0', 'first']] as const;

export function News() {
  const { news } = useWords();
  return (
    <main class="welcome">
      <h1>{news.title}</h1>
      {VERSIONS.map(([version, lines]) => (
        <section key={version} class="news">
          <h2>{news.version({ version })}</h2>
          <ul>
            {Object.values(news[lines]).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
