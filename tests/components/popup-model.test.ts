import { describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW, told } from '../../bin/pictures/examples.ts';
import { profileOf } from '../../components/popup/lines.ts';
import type { PopupDeps, SavedFile } from '../../components/popup/deps.ts';
import { createPopupModel, type PopupState } from '../../components/popup/model.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import type { Asked, MarkState, PageTold, Request } from '../../lib/messages/protocol.ts';
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
  readonly entries?: readonly Asked[];
  readonly news?: boolean;
  readonly expiring?: Awaited<ReturnType<PopupDeps['expiring']>>;
  readonly unseen?: boolean;
  /** The user's lists that hold whoever is forgotten. */
  readonly lists?: readonly string[];
}

function open(world: World = {}, more: Partial<PopupDeps> = {}) {
  const requests: Request[] = [];
  let settings: Settings = { ...DEFAULTS, agreedAt: '2026-11-01T00:00:00Z', ...world.settings };
  let state: PopupState | undefined;
  const isOff = () => world.off || settings.sites.some(({ mode }) => mode === 'off') || settings.pauses.length > 0;
  const [copied, saved, opened]: [string[], SavedFile[], unknown[][]] = [[], [], []];
  const model = createPopupModel({
    async send(request) {
      requests.push(request);
      if (request.type === 'look') return (isOff() ? { marks: [], off: true } : { marks: world.marks ?? [] }) as never;
      if (request.type === 'ledger') return { entries: world.entries ?? [] } as never;
      if (request.type === 'check') return { mark: world.check ?? CHECKED } as never;
      return { done: true, lists: world.lists } as never;
    },
    tab: async () => ({
      id: 7,
      url: world.unseen ? undefined : (world.url ?? 'https://www.linkedin.com/in/mira-okafor/'),
    }),
    tell: async () => world.told,
    read: async () => undefined,
    readOpened: async () => undefined,
    isProfileSite: (url) => url.startsWith('https://www.linkedin.com/'),
    settings: {
      read: async () => settings,
      change: async (how) => {
        settings = { ...settings, ...how(settings) };
        return settings;
      },
    },
    allow: async () => world.grants ?? true,
    openOptions: (part) => void opened.push(['options', part]),
    openPage: (...how) => void opened.push(how),
    openNews: () => void opened.push(['news']),
    hasNews: async () => world.news === true,
    expiring: async () => world.expiring ?? [],
    copy: async (text) => void copied.push(text),
    save: (file) => void saved.push(file),
    profile: (told, marks) => profileOf(told, marks, ENGLISH),
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
    copied,
    saved,
    opened,
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
    at.model.onMode('off');
    await vi.waitFor(() => expect(at.state()?.view.kind).toBe('off'));
    expect(at.settings().sites).toEqual([off('linkedin')]);

    const generic = { ...PAGE, page: { ...PAGE.page, site: 'generic' } };
    const other = open({ url: 'https://mira.example/cv', told: generic, marks: [CHECKED, CHECKED] });
    await other.model.start();
    other.model.onMode('off');
    await vi.waitFor(() => expect(other.settings().sites).toEqual([off('mira.example')]));
  });

  it('turns it on again', async () => {
    const at = open({
      told: PAGE,
      marks: [CHECKED, CHECKED],
      settings: { sites: [off('linkedin'), off('x.example')] },
    });
    await at.model.start();
    at.model.onSwitchOn();
    await vi.waitFor(() => expect(at.settings().sites).toEqual([off('x.example')]));
  });
});

describe('forgetting', () => {
  it('a person tells the worker who, and asks for nothing by itself afterwards', async () => {
    const at = open({ told: PAGE, marks: [{ state: 'checking' }, { state: 'checking' }] });
    await at.model.start();
    const before = at.asked('check').length;
    at.model.onForgetPerson();
    await vi.waitFor(() => expect(at.state()?.said).toBe('forgotten'));
    expect(at.asked('forget')).toMatchObject([{ what: 'person', page: PAGE.page, claims: PAGE.claims }]);
    await vi.waitFor(() =>
      expect(at.state()?.view).toMatchObject({ marks: [{ state: 'on-click' }, { state: 'on-click' }] }),
    );
    expect(at.asked('check')).toHaveLength(before);
  });

  it('a person leaves the user’s own lists, which are told until the popup looks elsewhere', async () => {
    const at = open({ told: PAGE, marks: [CHECKED, CHECKED], lists: ['Spring'] });
    await at.model.start();
    at.model.onForgetPerson();
    await vi.waitFor(() => expect(at.state()?.inLists).toEqual(['Spring']));
    await at.model.start();
    expect(at.state()?.inLists).toBeUndefined();
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

describe('a site', () => {
  it('is paused for a while, says until when, and goes on when it is told to', async () => {
    const at = open({ told: PAGE, marks: [CHECKED, CHECKED] });
    await at.model.start();
    at.model.onPause(3_600_000);
    const until = new Date(NOW + 3_600_000).toISOString();
    await vi.waitFor(() => expect(at.state()?.view).toMatchObject({ kind: 'off', until }));
    expect(at.settings().pauses).toEqual([{ place: 'linkedin', until }]);
    at.model.onSwitchOn();
    await vi.waitFor(() => expect(at.state()?.view.kind).toBe('page'));
    expect(at.settings().pauses).toEqual([]);
  });

  it('may be switched on where everything is off', async () => {
    const at = open({ told: PAGE, off: true, settings: { mode: 'off' } });
    await at.model.start();
    at.model.onSwitchOn();
    await vi.waitFor(() => expect(at.settings().sites).toEqual([{ place: 'linkedin', mode: 'automatic' }]));
  });

  it('shows the choice that it has', async () => {
    const at = open({ told: PAGE, marks: [], settings: { sites: [{ place: 'linkedin', mode: 'on-click' }] } });
    await at.model.start();
    expect(at.state()?.mode).toBe('on-click');
  });
});

describe('at the side of a window', () => {
  it('a page whose address is hidden is shown where our script is in it', async () => {
    const at = open({ told: PAGE, marks: [CHECKED, CHECKED], unseen: true });
    await at.model.start();
    expect(at.state()?.view.kind).toBe('page');
    const other = open({ unseen: true });
    await other.model.start();
    expect(other.state()?.view.kind).toBe('unseen');
  });

  it('what was found out in the page is followed, and nobody is asked', async () => {
    const at = open({ told: PAGE, marks: [{ state: 'on-click' }, { state: 'on-click' }] });
    await at.model.start();
    await at.model.follow();
    expect(at.asked('look')).toHaveLength(2);
    expect(at.asked('check')).toHaveLength(0);
  });
});

describe('what is shown', () => {
  const shown = async () => {
    const at = open({ told: PAGE, marks: EXAMPLES.slice(0, 2).map(([, mark]) => mark) });
    await at.model.start();
    return at;
  };

  it('is copied as text', async () => {
    const at = await shown();
    at.model.onCopy();
    await vi.waitFor(() => expect(at.state()?.said).toBe('copied'));
    expect(at.copied[0]).toContain('Mira Okafor');
    expect(at.copied[0]).toContain('Revoked: Certificate in Data Stewardship');
  });

  it('is saved as CSV, and as JSON with the stack', async () => {
    const at = await shown();
    at.model.onSave('csv');
    at.model.onSave('json');
    expect(at.saved.map(({ name, type }) => [name, type])).toEqual([
      ['Mira-Okafor-2026-11-24.csv', 'text/csv'],
      ['Mira-Okafor-2026-11-24.json', 'application/json'],
    ]);
    expect(JSON.parse(at.saved[1]?.text ?? '').stack).toMatchObject([{ title: 'Solutions Architect – Associate' }]);
  });

  it('opens on pages of our own', async () => {
    const at = await shown();
    at.model.onWhole(PAGE.claims[0] ?? { key: '' });
    at.model.onStack(true);
    expect(at.opened).toMatchObject([
      ['credential', { claims: [PAGE.claims[0]], asks: false }],
      ['stack', { claims: PAGE.claims }, true],
    ]);
  });

  it('tells whom its check asked, once somebody wants to know', async () => {
    const entry: Asked = {
      at: NOW,
      took: 5,
      url: 'https://a.example/1',
      method: 'GET',
      requests: 1,
      status: 200,
      size: 9,
      outcome: 'answered',
    };
    const at = open({ told: PAGE, marks: [CHECKED, CHECKED], entries: [entry] });
    await at.model.start();
    expect(at.asked('ledger')).toEqual([]);
    at.model.onLookUp();
    await vi.waitFor(() => expect(at.state()?.asked).toEqual([entry]));
    expect(at.asked('ledger')).toEqual([{ type: 'ledger', page: PAGE.page.url }]);
  });
});

it('says that there is something new, only where there is', async () => {
  const [updated, quiet] = [open({ news: true }), open()];
  await Promise.all([updated.model.start(), quiet.model.start()]);
  await vi.waitFor(() => expect(updated.state()?.news).toBe(true));
  expect(quiet.state()?.news).toBeUndefined();
});

describe('a certificate’s own page, to which a claim led', () => {
  const COURSE = 'https://www.coursera.org/account/accomplishments/verify/ABCDEFGH2345';
  const COMPARED = { page: PAGE.page, claim: PAGE.claims[0], mark: CHECKED };
  const READ = { holder: 'Mira Okafor', lines: ['Mira Okafor'] };

  function openCourse(led: boolean, more: Partial<PopupDeps> = {}) {
    const readOpened = vi.fn(async () => READ);
    const requests: Request[] = [];
    const at = open(
      { url: COURSE },
      {
        async send(request) {
          requests.push(request);
          if (request.type !== 'opened') return { marks: [] } as never;
          return (request.read ? { led, compared: COMPARED } : { led }) as never;
        },
        readOpened,
        ...more,
      },
    );
    return { ...at, readOpened, requests };
  }

  it('is read and laid beside it', async () => {
    const at = openCourse(true);
    await at.model.start();
    expect(at.requests).toEqual([
      { type: 'opened', url: COURSE },
      { type: 'opened', url: COURSE, read: READ },
    ]);
    expect(at.state()?.view).toEqual({ kind: 'compared', host: 'www.coursera.org', compared: COMPARED });
  });

  it('is not looked into where no claim led there', async () => {
    const at = openCourse(false);
    await at.model.start();
    expect(at.readOpened).not.toHaveBeenCalled();
    expect(at.state()?.view.kind).toBe('elsewhere');
  });

  it('stays a page like any other where the browser forbids to look', async () => {
    const at = openCourse(true, { readOpened: () => Promise.reject(new Error('forbidden')) });
    await at.model.start();
    expect(at.state()?.view.kind).toBe('elsewhere');
  });
});

describe('lists of credentials that the page names beside its lines', () => {
  const LIST = 'https://www.credly.com/users/mira-okafor';
  const person = { key: 'mira', names: ['Mira Okafor'], profileUrls: ['https://mira.example/', LIST] };
  const NAMED: PageTold = { ...PAGE, page: { ...PAGE.page, person } };

  function openNamed(asserts: boolean) {
    const requests: Request[] = [];
    const backed = vi.fn(() => (asserts ? [{} as never] : []));
    const at = open(
      { told: NAMED },
      {
        backed,
        async send(request) {
          requests.push(request);
          if (request.type === 'look') return { marks: [CHECKED, CHECKED] } as never;
          if (request.type === 'check') return { mark: CHECKED } as never;
          const reference = { kind: 'wallet', canonical: LIST };
          return { targets: [null, { url: LIST, reference }] } as never;
        },
      },
    );
    return { ...at, backed, requests };
  }

  it('are read where something is said without a link, and count for it', async () => {
    const { model, backed, requests, state } = openNamed(true);
    await model.start();
    await vi.waitFor(() => expect(requests).toContainEqual(expect.objectContaining({ type: 'check', by: 'view' })));
    await vi.waitFor(() =>
      expect(backed).toHaveBeenLastCalledWith(
        expect.objectContaining({ claims: [...NAMED.claims, { key: `list\n${LIST}`, url: LIST }] }),
        [CHECKED, CHECKED, CHECKED],
      ),
    );
    expect(state()?.view).toMatchObject({ told: NAMED, marks: [CHECKED, CHECKED] });
  });

  it('are left alone where nothing is', async () => {
    const { model, requests } = openNamed(false);
    await model.start();
    expect(requests.map(({ type }) => type)).toEqual(['look']);
  });
});

describe('one’s own badges', () => {
  const soon = [{ title: 'Cloud Practitioner', expires: '2026-12-10' }];

  it('that expire soon are told of, but not over a private window', async () => {
    const [wanted, quiet] = [open({ expiring: soon }), open()];
    await Promise.all([wanted.model.start(), quiet.model.start()]);
    await vi.waitFor(() => expect(wanted.state()?.expiring).toEqual(soon));
    expect(quiet.state()?.expiring).toBeUndefined();
    const hidden = open({ expiring: soon }, { tab: async () => ({ id: 7, incognito: true }) });
    await hidden.model.start();
    expect(hidden.state()?.expiring).toBeUndefined();
  });

  it('are looked at on a page of our own, which is handed the profile', async () => {
    const { model, opened } = open({ told: PAGE, marks: [CHECKED, CHECKED] });
    await model.start();
    model.onMine();
    expect(opened).toMatchObject([
      ['mine', { page: { person: PAGE.page.person }, claims: PAGE.claims, private: false }],
    ]);
  });
});
