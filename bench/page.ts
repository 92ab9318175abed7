/**
 * What the scanner costs a page, in real Chromium: the first look at a page of ten thousand links, and a batch of forty
 * added to it. Script time alone, on the generic reader, which is the dearest: it looks at every link.
 */
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

export interface Row {
  readonly name: string;
  readonly ours: number;
  /** The same links, each shown to one regular expression and not read. */
  readonly peer?: number;
  readonly ratio?: number;
  readonly unit: string;
  readonly aim: string;
  readonly met: boolean;
}

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const LINKS = 10_000;
const BATCH = 40;
const RUNS = 25;
const AIMS = { first: 5, batch: 0.5, longest: 50 };

/** The scanner and a page to scan, as one script. What it measures it leaves on the window. */
const SCRIPT = `
import { createScanner } from './lib/claims/scanner.ts';
import { generic } from './lib/claims/sites/generic.ts';
import { targetOf } from './lib/claims/targets.ts';

const link = (index, every) => index % every === 0
  ? '<a href="https://www.credly.com/badges/' + String(index).padStart(8, '0') + '-2222-4bbb-8ccc-0123456789ab">Badge ' + index + '</a>'
  : index % 2 === 0
    ? '<a href="https://news.example/story/' + index + '?from=front">Story ' + index + '</a>'
    : '<a href="/wiki/article_' + index + '">Article ' + index + '</a>';
const links = (count, every) => Array.from({ length: count }, (_, index) => '<li>' + link(index, every) + '</li>').join('');
const url = new URL('https://person.example/');

// As when the worker has answered: what links lead to is known, and asking costs nothing here.
const known = new Map();
const targets = {
  of: (href) => known.get(href) ?? known.set(href, targetOf(href)).get(href),
  begin() {},
  missing: () => undefined,
};

const PLAIN = /credly|badgr|accredible|credential|certificat/;
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

window.measure = async (count, batch, runs) => {
  document.body.innerHTML = '<main><ul>' + links(count, 500) + '</ul></main>';
  const list = document.querySelector('ul');
  const first = [];
  const batches = [];
  const plain = [];
  for (let run = 0; run < runs; run++) {
    let look;
    const timing = { now: () => performance.now(), whenIdle: (callback) => { look = callback; return () => {}; }, whenPaused: (callback) => callback() };
    const start = performance.now();
    const scanner = createScanner({ document, site: generic, url, targets, onClaims() {}, timing, address: () => url.href });
    first.push(performance.now() - start);
    // What anybody would write: all links, one regular expression. It finds hosts and reads nothing.
    const plainStart = performance.now();
    for (const one of document.querySelectorAll('a[href]')) PLAIN.test(one.getAttribute('href'));
    plain.push(performance.now() - plainStart);
    const added = document.createElement('div');
    added.innerHTML = links(batch, 20);
    const items = [...added.children];
    list.append(...items);
    await turn();
    const begin = performance.now();
    look();
    batches.push(performance.now() - begin);
    scanner.stop();
    for (const item of items) item.remove();
    await turn();
  }
  return { first, batches, plain };
};
`;

/** One row a figure. Needs Chromium; says so by rejecting where there is none. */
export async function pageRows(): Promise<Row[]> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: new URL('..', import.meta.url).pathname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>Bench</title><h1>Person</h1>');
    await page.evaluate(outputFiles[0]?.text ?? '');
    const measure = (links: number) =>
      page.evaluate<{ first: number[]; batches: number[]; plain: number[] }>(`measure(${links}, ${BATCH}, ${RUNS})`);
    await measure(1_000);
    const { first, batches, plain } = await measure(LINKS);
    return [
      {
        ...row(`first scan of a page of ${LINKS} links`, median(first), AIMS.first),
        ...beside(median(first), median(plain)),
      },
      row(`batch of ${BATCH} added links`, median(batches), AIMS.batch),
      row(`longest task on a page of ${LINKS} links`, Math.max(...first, ...batches), AIMS.longest),
    ];
  } finally {
    await browser.close();
  }
}

function row(name: string, ours: number, aim: number): Row {
  return { name, ours: thousandths(ours), unit: 'ms', aim: `≤ ${aim}`, met: ours <= aim };
}

function beside(ours: number, peer: number): Pick<Row, 'peer' | 'ratio'> {
  return { peer: thousandths(peer), ratio: thousandths(ours / peer) };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
