/** One surface with fictional data, by the address's `surface`: what bin/pictures.ts takes pictures of. */
import { createLooks, dress } from '../../components/mark/dom.ts';
import { createMarks } from '../../components/mark/marks.ts';
import markStyle from '../../components/mark/style.css?inline';
import { Options } from '../../components/options/Options.tsx';
import options from '../../components/options/options.css?inline';
import page from '../../components/page.css?inline';
import { Popup, type PopupView } from '../../components/popup/Popup.tsx';
import popup from '../../components/popup/popup.css?inline';
import tokens from '../../components/tokens.css?inline';
import { ICONS } from '../../components/verdict/icons.ts';
import { withCard } from '../../components/verdict/card.ts';
import { backAsserted, readAsserted } from '../../lib/matching/asserted.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { ASKED, PLATFORMS } from './asked.ts';
import { EXAMPLES, NOW, told, waiting } from './examples.ts';
import { showOwn } from './own.tsx';
import profile from './profile.css?inline';
import { PAGE_WORDS, said, show, TAG, WORDS } from './spoken.tsx';

const nothing = () => undefined;

/** What her name and headline say without a link. */
const ASSERTED = backAsserted(readAsserted({ name: 'Mira Okafor, PMP', headline: 'CSM | Cloud architect' }), []);

const VIEWS: Readonly<Record<string, PopupView>> = {
  popup: { kind: 'page', ...told(), asserted: ASSERTED },
  side: { kind: 'page', ...told() },
  well: { kind: 'page', ...told(EXAMPLES.slice(0, 1)) },
  consent: { kind: 'page', ...waiting({ state: 'ask-consent' }) },
  hosts: { kind: 'page', ...waiting({ state: 'ask-host', host: 'badges.exampleton.example' }) },
  empty: { kind: 'page', ...told([]) },
  closed: { kind: 'closed' },
  mute: { kind: 'mute' },
  elsewhere: { kind: 'elsewhere', host: 'mira.example' },
  off: { kind: 'off', place: 'LinkedIn' },
  paused: { kind: 'off', place: 'LinkedIn', until: new Date(NOW + 3_600_000).toISOString() },
};

function showPopup(view: PopupView, surface: string): void {
  document.body.classList.toggle('side', surface === 'side');
  style(tokens, page, popup);
  show(
    <Popup
      view={view.kind === 'page' ? { ...view, marks: view.marks.map(said) } : view}
      agreed={surface !== 'consent'}
      online={surface !== 'empty'}
      now={NOW}
      onAgree={nothing}
      onAllow={nothing}
      onCheck={nothing}
      onCheckAll={nothing}
      onMine={nothing}
      onRead={nothing}
      onSwitchOn={nothing}
      onMode={nothing}
      onPause={nothing}
      onWhole={nothing}
      onCopy={nothing}
      onSave={nothing}
      onStack={nothing}
      onLookUp={nothing}
      onLedger={nothing}
      onNews={nothing}
      onPanel={nothing}
      asked={ASKED}
      news={surface === 'well'}
      onForgetPerson={nothing}
      onForgetEverything={nothing}
      onOptions={nothing}
    />,
  );
}

function showOptions(): void {
  style(tokens, page, options);
  show(
    <Options
      settings={{
        ...DEFAULTS,
        agreedAt: '2026-11-20T10:00:00Z',
        sites: [
          { place: 'github', mode: 'on-click' },
          { place: 'blog.example', mode: 'off' },
        ],
        trusted: [
          {
            id: 'did:web:exampleton.example',
            name: 'University of Exampleton',
            since: '2026-10-02T09:00:00Z',
            why: 'Peer Mentor',
          },
          { id: 'https://guild.example' },
        ],
        addresses: ['mira@okafor.example'],
      }}
      sites={[
        { id: 'linkedin', name: 'LinkedIn' },
        { id: 'github', name: 'GitHub' },
      ]}
      registers={{ names: ['National Register of Issuers', 'Guild Register'], asOf: '2026-11-24' }}
      now={NOW}
      kept={{ answers: 42, size: 1_234_000, oldest: NOW - 40 * 86_400_000 }}
      platforms={PLATFORMS}
      ledger={ASKED}
      onExportIssuers={nothing}
      onSaveLedger={nothing}
      onClearLedger={nothing}
      browserLanguage={TAG}
      onChange={nothing}
      onAgree={nothing}
      onWithdraw={nothing}
      onRegisters={nothing}
      onClear={nothing}
      onForgetEverything={nothing}
    />,
  );
}

/** A page as a stranger might build it, with marks in it; its own styles do their best to reach them. */
function showProfile(): void {
  style(profile);
  const claims = EXAMPLES.map(([claim, state], index) => {
    const entry = document.createElement('li');
    const title = Object.assign(document.createElement('h3'), { textContent: claim.title });
    const issuer = Object.assign(document.createElement('p'), { textContent: `${claim.issuer} · Issued Mar 2025` });
    const link = Object.assign(document.createElement('a'), { href: claim.url ?? '#', textContent: 'Show credential' });
    const line = document.createElement('p');
    line.append(link);
    entry.append(title, issuer, line);
    return {
      entry,
      drawn: { claim: { ...claim, anchor: link, place: index === 99 ? 'panel' : 'after' } as const, state },
    };
  });
  const main = document.createElement('main');
  main.append(
    Object.assign(document.createElement('h1'), { textContent: 'Mira Okafor' }),
    Object.assign(document.createElement('h2'), { textContent: 'Licenses & certifications' }),
  );
  const list = document.createElement('ul');
  list.append(...claims.map(({ entry }) => entry));
  main.append(list);
  document.body.replaceChildren(main);
  const looks = createLooks();
  dress(looks, { style: tokens + markStyle, icons: ICONS });
  const marks = createMarks({
    looks,
    near: nothing,
    check: nothing,
    start: nothing,
    whole: nothing,
    now: () => NOW,
  });
  const texts = claims.map(({ drawn }) => ({
    claim: drawn.claim,
    text: withCard(drawn.claim, said(drawn.state), WORDS, NOW),
  }));
  marks.draw(texts, PAGE_WORDS);
}

function style(...sheets: readonly string[]): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: sheets.join('\n') }));
}

const query = new URL(location.href).searchParams;
const surface = query.get('surface') ?? 'popup';
const view = VIEWS[surface];
if (view) showPopup(view, surface);
else if (surface === 'options') showOptions();
else if (surface === 'profile') showProfile();
else showOwn(surface);
