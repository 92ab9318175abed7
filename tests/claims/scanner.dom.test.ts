/** The scanner on a live page: what it tells, and how calmly. The clock and idle time are given, so nothing waits. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAskedTargets, type Targets } from '../../lib/claims/asked-targets.ts';
import type { Site } from '../../lib/claims/claim.ts';
import { createScanner, type Findings, type Scanner } from '../../lib/claims/scanner.ts';
import { generic } from '../../lib/claims/sites/generic.ts';
import { github } from '../../lib/claims/sites/github.ts';
import { linkedin } from '../../lib/claims/sites/linkedin.ts';
import { targetOf } from '../../lib/claims/targets.ts';
import type { Timing } from '../../lib/claims/watching.ts';

const badge = (digit: number) => `https://www.credly.com/badges/${String(digit).repeat(8)}-2222-4bbb-8ccc-0123456789ab`;
const link = (digit: number, text = `Badge ${digit}`) => `<a href="${badge(digit)}">${text}</a>`;

/** Where every link is known at once. */
const KNOWN: Targets = { of: targetOf, begin: () => undefined, missing: () => undefined };

/** Time passes when the test says so; `perLook` is how much passes by itself whenever somebody looks at the clock. */
function clock(perLook = 0) {
  let now = 0;
  const waiting = new Set<{ at: number; callback: () => void }>();
  const timing: Timing = {
    now: () => {
      now += perLook;
      return now;
    },
    whenIdle(callback, delay) {
      const entry = { at: now + delay, callback };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    whenPaused(callback) {
      waiting.add({ at: now, callback });
    },
  };
  /** Lets the observer see what was changed, then lets time pass, with everything that falls due in it. */
  const pass = async (milliseconds: number) => {
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    const end = now + milliseconds;
    for (;;) {
      const [next] = [...waiting].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      waiting.delete(next);
      now = Math.max(now, next.at);
      next.callback();
    }
    now = Math.max(now, end);
  };
  return { timing, pass, waiting };
}

let scanner: Scanner | undefined;
afterEach(() => {
  scanner?.stop();
  document.body.innerHTML = '';
  document.title = '';
});

function start(site: Site, address = 'https://kim.example/', targets = KNOWN, perLook = 0) {
  const told: Findings[] = [];
  const time = clock(perLook);
  let url = address;
  scanner = createScanner({
    document,
    site,
    url: new URL(address),
    targets,
    onClaims: (found) => told.push(found),
    timing: time.timing,
    address: () => url,
  });
  const goTo = (next: string) => {
    url = next;
  };
  const titles = () => (scanner?.page().claims ?? []).map(({ title }) => title);
  return { told, ...time, goTo, titles };
}

describe('on a page of its own', () => {
  it('tells what stands there at the start, also when it is nothing', () => {
    const { told } = start(generic);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ added: [], changed: [], removed: [], page: { site: 'generic', claims: [] } });
  });

  it('tells links that are added, once', async () => {
    document.body.innerHTML = link(1);
    const { told, pass, titles } = start(generic);
    document.body.insertAdjacentHTML('beforeend', `<div>${link(2)}</div><div>${link(1, 'the same again')}</div>`);
    await pass(100);
    expect(told).toHaveLength(2);
    expect(told[1]?.added.map(({ title }) => title)).toEqual(['Badge 2']);
    expect(titles()).toEqual(['Badge 1', 'Badge 2']);
  });

  it('stays silent about everything else', async () => {
    document.body.innerHTML = link(1);
    const { told, pass } = start(generic);
    for (let turn = 0; turn < 20; turn++) {
      document.body.insertAdjacentHTML('beforeend', '<p>news <a href="/other">more</a></p>');
      await pass(60);
    }
    expect(told).toHaveLength(1);
  });

  it('tells a link that was taken away, after a while', async () => {
    document.body.innerHTML = `<div id="one">${link(1)}</div>${link(2)}`;
    const { told, pass } = start(generic);
    const gone = told[0]?.added[0]?.key;
    document.getElementById('one')?.remove();
    await pass(100);
    expect(told.flatMap(({ removed }) => removed)).toEqual([]);
    await pass(2_000);
    expect(told.flatMap(({ removed }) => removed)).toEqual([gone]);
    expect(told.at(-1)?.page.claims.map(({ title }) => title)).toEqual(['Badge 2']);
  });

  it('finds the other link to a credential when the first is taken away', async () => {
    document.body.innerHTML = `<div id="one">${link(1)}</div><p>${link(1)}</p>`;
    const { told, pass, titles } = start(generic);
    document.getElementById('one')?.remove();
    await pass(2_000);
    expect(titles()).toEqual(['Badge 1']);
    expect(told.flatMap(({ removed }) => removed)).toEqual([]);
    expect(told.at(-1)?.changed[0]?.anchor.parentElement?.tagName).toBe('P');
  });

  it('follows a link whose address changes in place', async () => {
    document.body.innerHTML = link(1);
    const { told, pass } = start(generic);
    document.querySelector('a')?.setAttribute('href', badge(2));
    await pass(2_000);
    expect(told.flatMap(({ added }) => added.map(({ url }) => url))).toEqual([badge(1), badge(2)]);
    expect(told.flatMap(({ removed }) => removed)).toHaveLength(1);
  });

  it('is calm on a page that draws itself anew ten times a second', async () => {
    document.body.innerHTML = `<main>${link(1)}${link(2)}</main>`;
    const { told, pass, titles } = start(generic);
    for (let turn = 0; turn < 100; turn++) {
      const main = document.createElement('main');
      main.innerHTML = `${link(1)}${link(2)}`;
      document.querySelector('main')?.replaceWith(main);
      await pass(100);
    }
    expect(told.flatMap(({ removed }) => removed)).toEqual([]);
    expect(told.slice(1).flatMap(({ added }) => added)).toEqual([]);
    expect(titles()).toEqual(['Badge 1', 'Badge 2']);
    expect(scanner?.page().claims.every(({ anchor }) => anchor.isConnected)).toBe(true);
  });

  it('looks at a flood of changes as a whole, and rarely', async () => {
    let looks = 0;
    const counted: Site = {
      ...generic,
      claims(root, context) {
        looks++;
        return generic.claims(root, context);
      },
      *look(roots, context) {
        looks++;
        return yield* generic.look(roots, context);
      },
    };
    const { pass, titles } = start(counted);
    for (let turn = 0; turn < 4; turn++) {
      const flood = document.createDocumentFragment();
      for (let index = 0; index < 1_100; index++) flood.append(document.createElement('i'));
      document.body.append(flood);
      await pass(10);
    }
    document.body.insertAdjacentHTML('beforeend', link(7));
    await pass(1_000);
    expect(titles()).toEqual(['Badge 7']);
    expect(looks).toBeLessThan(5);
  });

  it('keeps nothing scheduled when it was stopped', async () => {
    const { pass, waiting, told } = start(generic);
    document.body.innerHTML = link(1);
    scanner?.stop();
    await pass(5_000);
    expect(waiting.size).toBe(0);
    expect(told).toHaveLength(1);
  });
});

describe('in slices', () => {
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `<p><a href="/story/${at}">Story</a></p>${at % 900 === 0 ? link((at / 900) % 10) : ''}`,
    ).join('');

  it('a large page gives the same as at once, and the page has its turn in between', async () => {
    document.body.innerHTML = many(5_000);
    const atOnce = start(generic);
    const claims = atOnce.told[0]?.page.claims;
    expect(claims).toHaveLength(6);
    scanner?.stop();
    // Three looks at the clock, and a slice is over.
    const { told, waiting, pass } = start(generic, undefined, KNOWN, 3);
    let turns = 0;
    while (told.length === 0 && turns < 100) {
      expect(waiting.size).toBe(1);
      turns++;
      await pass(0);
    }
    expect(turns).toBeGreaterThan(1);
    expect(told[0]?.page.claims).toEqual(claims);
  });

  it('a page of thousands of links costs a parsed address for each that may lead, and for no other', () => {
    document.body.innerHTML = many(5_000);
    let parsed = 0;
    class Counted extends URL {
      constructor(address: string | URL, base?: string | URL) {
        parsed++;
        super(address, base);
      }
    }
    vi.stubGlobal('URL', Counted);
    start(generic);
    vi.unstubAllGlobals();
    expect(scanner?.page().claims).toHaveLength(6);
    expect(parsed).toBeLessThan(60);
  });

  it('what was added meanwhile is found after it', async () => {
    document.body.innerHTML = many(1_000);
    const { told, pass, titles } = start(generic, undefined, KNOWN, 3);
    expect(told).toEqual([]);
    document.body.insertAdjacentHTML('beforeend', link(9));
    await pass(5_000);
    expect(titles()).toContain('Badge 9');
  });

  it('stops in the middle when it is told to', async () => {
    document.body.innerHTML = many(1_000);
    const { told, pass } = start(generic, undefined, KNOWN, 3);
    scanner?.stop();
    await pass(5_000);
    expect(told).toEqual([]);
  });

  it('a profile left in the middle of a look gives it no claims', async () => {
    document.body.innerHTML = many(1_000);
    const { told, pass, goTo } = start(generic, 'https://kim.example/', KNOWN, 3);
    document.body.innerHTML = '';
    goTo('https://kim.example/about');
    scanner?.navigate(new URL('https://kim.example/about'));
    await pass(5_000);
    expect(told.flatMap(({ added }) => added)).toEqual([]);
  });
});

describe('links that have to be asked about', () => {
  /** A worker that answers when the test lets it. */
  function worker() {
    const asked: string[][] = [];
    let answers: (() => void)[] = [];
    let isDead = false;
    const targets = createAskedTargets((links) => {
      asked.push([...links]);
      const said = () => (isDead ? undefined : links.map((one) => targetOf(one) ?? null));
      return new Promise((resolve) => answers.push(() => resolve(said())));
    });
    return {
      targets,
      asked,
      die: () => {
        isDead = true;
      },
      async answer() {
        for (const one of answers) one();
        answers = [];
        for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      },
    };
  }

  it.each([
    ['generic', generic, 'https://kim.example/'],
    ['github', github, 'https://github.com/kim'],
  ] as const)('are told once it is known where they lead: %s', async (_, site, address) => {
    document.body.innerHTML = `<b class="vcard-fullname">Kim</b><article class="markdown-body">${link(1)} ${link(2)} <a href="https://www.credly.com/about">x</a></article>`;
    const { targets, asked, answer } = worker();
    const { told, titles, pass } = start(site, address, targets);
    expect(told).toEqual([]);
    expect(asked).toEqual([[badge(1), badge(2), 'https://www.credly.com/about']]);
    await answer();
    expect(told).toHaveLength(1);
    expect(titles()).toEqual(['Badge 1', 'Badge 2']);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${link(1)} ${link(3)}</p>`);
    await pass(100);
    await answer();
    expect(asked.slice(1)).toEqual([[badge(3)]]);
    expect(titles()).toEqual(['Badge 1', 'Badge 2', 'Badge 3']);
  });

  it('are asked about once, however often the page draws itself anew', async () => {
    document.body.innerHTML = `<main>${link(1)}${link(2)}</main>`;
    const { targets, asked, answer } = worker();
    const { told, pass, titles } = start(generic, undefined, targets);
    await answer();
    for (let turn = 0; turn < 100; turn++) {
      const main = document.createElement('main');
      main.innerHTML = `${link(1)}${link(2)}`;
      document.querySelector('main')?.replaceWith(main);
      await pass(100);
    }
    expect(asked).toHaveLength(1);
    expect(titles()).toEqual(['Badge 1', 'Badge 2']);
    expect(told.flatMap(({ removed }) => removed)).toEqual([]);
  });

  it('are left alone where no answer comes, and asked about at the next change', async () => {
    document.body.innerHTML = link(1);
    const { targets, asked, answer, die } = worker();
    const { told, pass } = start(generic, undefined, targets);
    die();
    await answer();
    expect(told).toHaveLength(1);
    expect(told[0]?.page.claims).toEqual([]);
    await pass(60_000);
    expect(asked).toHaveLength(1);
    document.body.insertAdjacentHTML('beforeend', link(2));
    await pass(100);
    expect(asked).toHaveLength(2);
  });

  it('of another profile are not waited for', async () => {
    document.body.innerHTML = link(1);
    const { targets, answer } = worker();
    const { told, goTo, pass } = start(generic, 'https://kim.example/', targets);
    document.body.innerHTML = '';
    goTo('https://kim.example/about');
    scanner?.navigate(new URL('https://kim.example/about'));
    await answer();
    await pass(1_000);
    await answer();
    expect(told.flatMap(({ added }) => added)).toEqual([]);
  });
});

describe('on LinkedIn', () => {
  const profile = (slug: string, name: string, digit: number) => `<main>
    <div componentkey="x.ref${slug}Topcard"><section><h2>${name}</h2><a href="/in/${slug}/overlay/contact-info/">i</a></section></div>
    <div componentkey="x.ref${slug}CertificationTopLevel"><section><h2>Licenses &amp; certifications</h2>
    <div><p>Badge ${digit}</p><p>Example Institute</p><p>Issued Jan 2024</p>${link(digit, 'Show credential')}</div></section></div></main>`;
  const at = (slug: string) => `https://www.linkedin.com/in/${slug}/`;

  it('binds what it reads to the profile of the address: address first, document later', async () => {
    document.body.innerHTML = profile('ana-one', 'Ana One', 1);
    const { told, pass, goTo, titles } = start(linkedin, at('ana-one'));
    expect(titles()).toEqual(['Badge 1']);
    goTo(at('bo-two'));
    scanner?.navigate(new URL(at('bo-two')));
    expect(told.at(-1)).toMatchObject({ removed: [told[0]?.added[0]?.key], page: { claims: [] } });
    document.title = 'still loading';
    await pass(1_000);
    expect(titles()).toEqual([]);
    document.body.innerHTML = profile('bo-two', 'Bo Two', 2);
    await pass(1_000);
    expect(titles()).toEqual(['Badge 2']);
    expect(scanner?.page().person?.name).toBe('Bo Two');
  });

  it('does not give the old section to the new person when the top card comes first', async () => {
    document.body.innerHTML = profile('ana-one', 'Ana One', 1);
    const { pass, goTo, told } = start(linkedin, at('ana-one'));
    goTo(at('bo-two'));
    const card = document.querySelector('[componentkey$="Topcard"]');
    if (card) card.innerHTML = '<section><h2>Bo Two</h2><a href="/in/bo-two/overlay/contact-info/">i</a></section>';
    await pass(1_000);
    expect(told.flatMap(({ added }) => added).filter(({ key }) => key.startsWith('linkedin:bo-two'))).toEqual([]);
  });

  it('keeps the claims of a profile while one of its overlays is open', async () => {
    document.body.innerHTML = profile('ana-one', 'Ana One', 1);
    const { told, pass, goTo, titles } = start(linkedin, at('ana-one'));
    goTo(`${at('ana-one')}overlay/contact-info/`);
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><p>Contact</p></div>');
    await pass(1_000);
    expect(titles()).toEqual(['Badge 1']);
    expect(told.flatMap(({ removed }) => removed)).toEqual([]);
  });

  it('reads a section that streams in later, and one that grows', async () => {
    document.body.innerHTML = '<main><div componentkey="x.refanaTopcard"><h2>Ana One</h2></div></main>';
    const { pass, titles } = start(linkedin, at('ana-one'));
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<div componentkey="x.refanaCertificationTopLevel"><section id="list"><p>Badge 1</p><p>Institute</p></section></div>',
      );
    await pass(1_000);
    expect(titles()).toEqual(['Badge 1']);
    document
      .getElementById('list')
      ?.insertAdjacentHTML('beforeend', '<hr role="presentation"><div><p>Badge 2</p><p>Institute</p></div>');
    await pass(1_000);
    expect(titles()).toEqual(['Badge 1', 'Badge 2']);
  });

  it('goes silent away from profiles and comes back', async () => {
    document.body.innerHTML = profile('ana-one', 'Ana One', 1);
    const { pass, goTo, titles } = start(linkedin, at('ana-one'));
    goTo('https://www.linkedin.com/feed/');
    scanner?.navigate(new URL('https://www.linkedin.com/feed/'));
    await pass(1_000);
    expect(titles()).toEqual([]);
    document.body.innerHTML = profile('ana-one', 'Ana One', 1);
    goTo(at('ana-one'));
    scanner?.navigate(new URL(at('ana-one')));
    await pass(1_000);
    expect(titles()).toEqual(['Badge 1']);
  });
});
