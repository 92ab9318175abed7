import { describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW, told } from '../../bin/pictures/examples.ts';
import { createPopupModel, type PopupDeps, type PopupState } from '../../components/popup/model.ts';
import type { MarkState, PageTold, Request } from '../../lib/messages/protocol.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';

const PAGE = told(EXAMPLES.slice(0, 2)).told;
const CHECKED = (EXAMPLES[0] as (typeof EXAMPLES)[number])[1];

const off = (place: string) => ({ place, mode: 'off' }) as const;

interface World {
  readonly url?: string;
  readonly told?: PageTold;
  readonly marks?: readonly MarkState[];
  readonly off?: boolean;
  readonly settings?: Partial<Settings>;
  readonly grants?: boolean;
  readonly check?: MarkState;
}

function open(world: World = {}, more: Partial<PopupDeps> = {}) {
  const requests: Request[] = [];
  let settings: Settings = { ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z', ...world.settings };
  let state: PopupState | undefined;
  const model = createPopupModel({
    async send(request) {
      requests.push(request);
      if (request.type === 'look')
        return (world.off ? { marks: [], off: true } : { marks: world.marks ?? [] }) as never;
      if (request.type === 'check') return { mark: world.check ?? CHECKED } as never;
      return { done: true } as never;
    },
    tab: async () => ({ id: 7, url: world.url ?? 'https://www.linkedin.com/in/mira-okafor/' }),
    tell: async () => world.told,
    read: async () => undefined,
    isProfileSite: (url) => url.startsWith('https://www.linkedin.com/'),
    settings: {
      read: async () => settings,
      change: async (how) => {
        settings = { ...settings, ...how(settings) };
        return settings;
      },
    },
    allow: async () => world.grants ?? true,
    openOptions: () => undefined,
    wait: async () => undefined,
    changed: (next) => {
      state = next;
    },
    backed: () => [],
    now: () => NOW,
    ...more,
  });
  return {
    model,
    state: () => state,
    settings: () => settings,
    asked: (type: Request['type']) => requests.filter((each) => each.type === type),
  };
}

describe('which view a tab gets', () => {
  it.each([
    ['a page that browsers keep closed', { url: 'chrome://extensions' }, 'closed'],
    ['a profile site without our script', {}, 'mute'],
    ['any other site', { url: 'https://mira.example/cv' }, 'elsewhere'],
    [
      'another site that is switched off',
      { url: 'https://mira.example/cv', settings: { sites: [off('mira.example')] } },
      'off',
    ],
    ['a profile site that is switched off', { told: PAGE, off: true }, 'off'],
    ['a profile', { told: PAGE, marks: [CHECKED, CHECKED] }, 'page'],
  ] satisfies readonly (readonly [string, World, string])[])('%s', async (_, world, kind) => {
    const at = open(world);
    await at.model.start();
    expect(at.state()?.view.kind).toBe(kind);
  });
});

describe('opening it', () => {
  it('says so when the worker gives no answer', async () => {
    const at = open({ told: PAGE }, { send: () => Promise.reject(new Error('No answer')) });
    await at.model.start();
    expect(at.state()?.view.kind).toBe('silent');
  });

  it('asks for what may be asked without a press, and draws the answers', async () => {
    const at = open({ told: PAGE, marks: [{ state: 'checking' }, { state: 'on-click' }] });
    await at.model.start();
    expect(at.asked('check')).toMatchObject([{ by: 'view', claim: PAGE.claims[0] }]);
    expect(at.state()?.view).toMatchObject({ marks: [{ state: 'checked' }, { state: 'on-click' }] });
  });
});

describe('a yes', () => {
  it('is asked of the browser first, then kept, then used', async () => {
    const allow = vi.fn(async () => true);
    const at = open(
      { told: PAGE, marks: [{ state: 'ask-consent' }, { state: 'ask-consent' }], settings: { agreedAt: undefined } },
      { allow },
    );
    await at.model.start();
    at.model.onAgree();
    expect(allow).toHaveBeenCalledWith([]);
    await vi.waitFor(() => expect(at.state()?.agreed).toBe(true));
    expect(at.settings().agreedAt).toBe('2026-11-24T12:00:00.000Z');
    await vi.waitFor(() => expect(at.asked('look')).toHaveLength(2));
  });

  it('that the browser refuses is none', async () => {
    const at = open({ told: PAGE, marks: [], settings: { agreedAt: undefined }, grants: false });
    await at.model.start();
    at.model.onAgree();
    await Promise.resolve();
    expect(at.settings().agreedAt).toBeUndefined();
  });
});

describe('a host', () => {
  it('that was allowed has its claims checked, and no others', async () => {
    const marks: MarkState[] = [
      { state: 'ask-host', host: 'a.example' },
      { state: 'ask-host', host: 'b.example' },
    ];
    const at = open({ told: PAGE, marks });
    await at.model.start();
    at.model.onAllow(['a.example']);
    await vi.waitFor(() => expect(at.asked('check')).toMatchObject([{ by: 'click', claim: PAGE.claims[0] }]));
  });

  it('that was refused asks nobody', async () => {
    const at = open({ told: PAGE, marks: [{ state: 'ask-host', host: 'a.example' }], grants: false });
    await at.model.start();
    at.model.onAllow(['a.example']);
    await Promise.resolve();
    expect(at.asked('check')).toHaveLength(0);
  });
});

describe('another site', () => {
  it('is read on a press, and what stands there is shown', async () => {
    let tries = 0;
    const at = open(
      { url: 'https://mira.example/cv', marks: [CHECKED, CHECKED] },
      {
        async tell() {
          tries += 1;
          return tries > 3 ? PAGE : undefined;
        },
      },
    );
    await at.model.start();
    at.model.onRead();
    await vi.waitFor(() => expect(at.state()?.view.kind).toBe('page'));
  });

  it('that the browser keeps closed says so', async () => {
    const at = open(
      { url: 'https://store.example/' },
      { read: () => Promise.reject(new Error('Cannot access contents')) },
    );
    await at.model.start();
    at.model.onRead();
    await vi.waitFor(() => expect(at.state()?.view.kind).toBe('closed'));
  });
});

describe('the switch', () => {
  it('turns a profile site off by its name and another by its host', async () => {
    const at = open({ told: PAGE, marks: [CHECKED, CHECKED] });
    await at.model.start();
    at.model.onSwitch(false);
    await vi.waitFor(() => expect(at.settings().sites).toEqual([off('linkedin')]));
    expect(at.state()?.view.kind).toBe('off');

    const generic = { ...PAGE, page: { ...PAGE.page, site: 'generic' } };
    const other = open({ url: 'https://mira.example/cv', told: generic, marks: [CHECKED, CHECKED] });
    await other.model.start();
    other.model.onSwitch(false);
    await vi.waitFor(() => expect(other.settings().sites).toEqual([off('mira.example')]));
  });

  it('turns it on again', async () => {
    const at = open({
      told: PAGE,
      marks: [CHECKED, CHECKED],
      settings: { sites: [off('linkedin'), off('x.example')] },
    });
    await at.model.start();
    at.model.onSwitch(true);
    await vi.waitFor(() => expect(at.settings().sites).toEqual([off('x.example')]));
  });
});

describe('forgetting', () => {
  it('a person tells the worker who, and asks for nothing by itself afterwards', async () => {
    const at = open({ told: PAGE, marks: [{ state: 'checking' }, { state: 'checking' }] });
    await at.model.start();
    const before = at.asked('check').length;
    at.model.onForgetPerson();
    await vi.waitFor(() => expect(at.state()?.said).toBe('Forgotten.'));
    expect(at.asked('forget')).toMatchObject([{ what: 'person', page: PAGE.page, claims: PAGE.claims }]);
    await vi.waitFor(() =>
      expect(at.state()?.view).toMatchObject({ marks: [{ state: 'on-click' }, { state: 'on-click' }] }),
    );
    expect(at.asked('check')).toHaveLength(before);
  });

  it('everything takes choices and the yes along', async () => {
    const at = open({ told: PAGE, marks: [], settings: { addresses: ['mira@okafor.example'], mode: 'on-click' } });
    await at.model.start();
    at.model.onForgetEverything();
    await vi.waitFor(() => expect(at.state()?.agreed).toBe(false));
    expect(at.settings()).toEqual({ ...DEFAULTS, agreedAt: undefined });
    expect(at.asked('forget')).toMatchObject([{ what: 'everything' }]);
  });
});
