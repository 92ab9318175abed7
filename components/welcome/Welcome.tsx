/** The first page: what it does in one picture, what is sent to whom in one sentence, one yes. */
import { useWords } from '../language.ts';
import { Icon } from '../verdict/Icon.tsx';

export interface WelcomeProps {
  readonly agreed: boolean;
  /** First thing in a click: the browser may ask the user. */
  readonly onAgree: () => void;
  readonly onOptions: () => void;
}

export function Welcome({ agreed, onAgree, onOptions }: WelcomeProps) {
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
