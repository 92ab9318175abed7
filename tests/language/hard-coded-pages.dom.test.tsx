/** Popup, options and welcome page, in each of their states: nothing on them is said that is not in the catalogue. */
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ASKED, PLATFORMS } from '../../bin/pictures/asked.ts';
import { NOW, told, waiting } from '../../bin/pictures/examples.ts';
import { createLooks } from '../../components/mark/dom.ts';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import { Popup, type PopupView } from '../../components/popup/Popup.tsx';
import { demoEntries } from '../../components/welcome/demo.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { backAsserted, readAsserted } from '../../lib/matching/asserted.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { said, strays, texts } from './strays.tsx';

const nothing = () => undefined;

afterEach(cleanup);

describe('the popup', () => {
  const { told: page, marks } = told();
  const asserted = backAsserted(readAsserted({ name: 'Mira Okafor, PMP', headline: 'CSM | Cloud architect' }), []);
  const views: readonly PopupView[] = [
    { kind: 'page', told: { ...page, layoutUnknown: true }, marks: marks.map(said), asserted },
    { kind: 'page', ...told([]) },
    { kind: 'page', ...waiting({ state: 'ask-host', host: 'badges.exampleton.example' }) },
    { kind: 'loading' },
    { kind: 'closed' },
    { kind: 'unseen' },
    { kind: 'mute' },
    { kind: 'silent' },
    { kind: 'elsewhere', host: 'mira.example' },
    { kind: 'off', place: 'LinkedIn' },
    { kind: 'off', place: 'LinkedIn', until: new Date(NOW + 3_600_000).toISOString() },
  ];
  it.each(views.map((view, at) => [`${at} ${view.kind}`, view] as const))('%s', (_, view) => {
    const shown = (
      <Popup
        view={view}
        agreed={false}
        online={false}
        now={NOW}
        asked={ASKED}
        news
        expiring={[{ title: 'Cloud Practitioner', expires: '2026-12-10' }]}
        inLists={['Cloud team']}
        structure={{ onStructure: async () => '', onCopyText: async () => undefined }}
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
        onForgetPerson={nothing}
        onForgetEverything={nothing}
        onOptions={nothing}
      />
    );
    expect(strays(shown, [ASKED, 'Cloud Practitioner', 'Cloud team', asserted, 'badges.exampleton.example'])).toEqual(
      [],
    );
  });
});

describe('the options', () => {
  const props: OptionsProps = {
    settings: {
      ...DEFAULTS,
      agreedAt: '2026-11-20T10:00:00Z',
      sites: [{ place: 'blog.example', mode: 'off' }],
      pauses: [{ place: 'forum.example', until: new Date(NOW + 3_600_000).toISOString() }],
      trusted: [{ id: 'did:web:exampleton.example', name: 'University of Exampleton', since: '2026-10-02T09:00:00Z' }],
      addresses: ['mira@okafor.example'],
    },
    sites: [{ id: 'linkedin', name: 'LinkedIn' }],
    registers: { names: ['Guild Register'], asOf: '2026-11-24' },
    now: NOW,
    kept: { answers: 42, size: 1_234_000, oldest: NOW - 40 * 86_400_000 },
    platforms: PLATFORMS,
    ledger: ASKED,
    browserLanguage: 'en',
    onExportIssuers: nothing,
    onSaveLedger: nothing,
    onClearLedger: nothing,
    onChange: nothing,
    onAgree: nothing,
    onWithdraw: nothing,
    onRegisters: nothing,
    onClear: nothing,
    onForgetEverything: nothing,
  };
  // Languages are called what they call themselves.
  const names = ['Deutsch', 'Español', 'Français', 'Português (Brasil)', '日本語', 'العربية', 'English'];
  const data = [props.settings, props.sites, PLATFORMS, ASKED, names];

  it('with all that they list', () => {
    expect(strays(<Options {...props} />, data)).toEqual([]);
  });

  it('with nothing yet', () => {
    expect(strays(<Options {...props} settings={DEFAULTS} ledger={[]} platforms={undefined} />, data)).toEqual([]);
  });
});

it('the welcome page', () => {
  const demo = {
    looks: createLooks(),
    pageWords: { ...texts.mark, tag: 'en', dir: 'ltr' } as const,
    say: said,
    now: NOW,
  };
  const view = <Welcome agreed={false} onAgree={nothing} onOptions={nothing} demo={demo} />;
  expect(strays(view, demoEntries(NOW))).toEqual([]);
});
