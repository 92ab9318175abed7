/** The first page: what it does in one picture, a made-up profile to try, what is sent to whom in one sentence, one yes. */
import { useWords } from '../language.ts';
import { Icon } from '../verdict/Icon.tsx';
import { Demo, type DemoProps } from './Demo.tsx';

export interface WelcomeProps {
  readonly agreed: boolean;
  /** First thing in a click: the browser may ask the user. */
  readonly onAgree: () => void;
  readonly onOptions: () => void;
  /** What the made-up profile needs; absent until it is there. */
  readonly demo?: DemoProps | undefined;
}

export function Welcome({ agreed, onAgree, onOptions, demo }: WelcomeProps) {
  const { welcome } = useWords();
  return (
    <main class="welcome">
      <h1>{welcome.title}</h1>
      <p class="lead">{welcome.what}</p>
      <Picture />
      <section>
        <h2>{welcome.sentTitle}</h2>
        <p>{welcome.sent}</p>
      </section>
      <div class="actions">
        {!agreed && (
          <button type="button" class="primary" onClick={onAgree}>
            {welcome.yes}
          </button>
        )}
        <button type="button" onClick={onOptions}>
          {welcome.options}
        </button>
      </div>
      <p class="quiet" role="status">
        {agreed ? welcome.thanks : welcome.later}
      </p>
      {demo && <Demo {...demo} />}
      <section>
        <h2>{welcome.mayTitle}</h2>
        <ul class="may">
          {(['read', 'ask', 'keep'] as const).map((what) => (
            <li key={what}>{welcome.may[what]}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** A line of a profile, its mark, and the sentence behind it. A picture: nothing in it can be pressed. */
function Picture() {
  const { welcome } = useWords();
  return (
    <div class="picture" role="img" aria-label={welcome.example}>
      <span class="emblem" />
      <span class="entry">
        <b>{welcome.profile}</b>
        <span class="quiet">{welcome.issuer}</span>
        <span class="linkline">
          <span class="link">{welcome.link}</span>
          <span class="mark" data-family="verified">
            <Icon name="verified" />
            {welcome.word}
          </span>
        </span>
        <span class="said">{welcome.sentence}</span>
      </span>
    </div>
  );
}
