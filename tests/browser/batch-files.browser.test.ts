/** What teams drop on the batch page besides tables, and lists that are checked again by themselves, in a real Chromium. */
import { request } from 'node:https';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import encodeQR from 'qr';
import { expect, it } from 'vitest';
import { attach } from '../../bin/browser/target.ts';
import type { World } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { iTXt, png } from '../formats/pictures.ts';
import { type Demo, startDemo } from './demo.ts';

const { batch, verdict, recheck } = ENGLISH;

async function openBatch({ chromium }: Demo, hash = ''): Promise<Page> {
  const page = await chromium.open(`batch.html${hash}`);
  await page.waitForSelector('main:not([aria-busy])');
  return page;
}

/** As from a window of files: bytes with a name, let go over the page. */
async function drop(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => ({ name, text: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of dropped)
      dataTransfer.items.add(new File([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))], name));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, given);
}

async function run(page: Page, rows: number): Promise<readonly string[]> {
  await page.click('.begin .primary:enabled');
  await untilDone(page, rows);
  return await words(page);
}

const untilDone = (page: Page, rows: number) =>
  page
    .getByText(batch.run.done({ done: String(rows), rows: String(rows) }), { exact: true })
    .waitFor({ timeout: 60_000 });

const words = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.grid .body [role=row]')]
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('.verdict b')?.textContent ?? ''),
  );

const lineOf = ({ expected }: World, wanted: (line: World['expected'][number]) => boolean) => {
  const line = expected.find(wanted);
  if (!line) throw new Error('The demo profile has no such line');
  return line;
};

/** The document behind a link of the demo world, as anybody gets it. */
const fetched = ({ port }: World, link: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, pathname, search } = new URL(link);
    const asked = {
      host: '127.0.0.1',
      port,
      path: pathname + search,
      servername: hostname,
      headers: { host: hostname },
    };
    request({ ...asked, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });

const pdfWith = (link: string) =>
  strToU8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(${link})>>>>]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);

it('reads a certificate in PDF and a badge baked into a picture that are dropped', async () => {
  const demo = await startDemo();
  const sound = lineOf(demo.world, ({ verdict: word }) => word === 'unknown-issuer');
  const altered = lineOf(demo.world, ({ verdict: word }) => word === 'not-genuine');
  const linked = lineOf(demo.world, ({ verdict: word }) => word === 'verified');
  const page = await openBatch(demo);
  await drop(page, { 'certificate.pdf': pdfWith(linked.link) });
  await page.getByRole('button', { name: batch.preview.start({ count: 1 }) }).waitFor();
  await drop(page, {
    'badge.png': png(iTXt('openbadgecredential', await fetched(demo.world, sound.link))),
    'altered.png': png(iTXt('openbadgecredential', await fetched(demo.world, altered.link))),
  });
  await page.getByRole('button', { name: batch.preview.start({ count: 3 }) }).waitFor();
  expect(await run(page, 3)).toEqual([
    verdict.word.verified,
    verdict.word['unknown-issuer'],
    verdict.word['not-genuine'],
  ]);
});

it.each([
  ['drop', 'image/jpeg'],
  ['drop', 'image/webp'],
  ['paste', 'image/jpeg'],
] as const)('reads the QR code in a picture: %s, %s', async (how, type) => {
  const demo = await startDemo();
  const linked = lineOf(demo.world, ({ verdict: word }) => word === 'verified');
  const page = await openBatch(demo);
  await page.evaluate(give, { how, type, code: encodeQR(linked.link, 'raw', { border: 4 }) });
  await page.getByRole('button', { name: batch.preview.start({ count: 1 }) }).waitFor();
  expect(await run(page, 1)).toEqual([verdict.word.verified]);
});

/** In the page: a picture of the code, as a camera or a program would have it, is dropped or pasted. */
async function give({ how, type, code }: { how: string; type: string; code: boolean[][] }): Promise<void> {
  const canvas = new OffscreenCanvas(code.length * 4 + 60, code.length * 4 + 40);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas');
  context.fillStyle = '#f6f1e4';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1c2140';
  for (const [y, row] of code.entries())
    for (const [x, isDark] of row.entries()) if (isDark) context.fillRect(30 + x * 4, 20 + y * 4, 4, 4);
  const blob = await canvas.convertToBlob({ type, quality: 0.7 });
  if (blob.type !== type) throw new Error(`made as ${blob.type}`);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([blob], 'certificate'));
  document.dispatchEvent(
    how === 'drop'
      ? new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
      : new ClipboardEvent('paste', { clipboardData: dataTransfer, bubbles: true, cancelable: true }),
  );
}

it('reads what is in an archive that is dropped, in folders too', async () => {
  const demo = await startDemo();
  const sound = lineOf(demo.world, ({ verdict: word }) => word === 'unknown-issuer');
  const never = lineOf(demo.world, ({ verdict: word }) => word === 'not-found');
  const archive = zipSync({
    'spring/list.csv': strToU8(`Name,Title,Link\nMara Ellingsen,${never.title},${never.link}\n`),
    'spring/badges/one.json': strToU8(await fetched(demo.world, sound.link)),
  });
  const page = await openBatch(demo);
  await drop(page, { 'spring.zip': archive });
  expect((await run(page, 2)).toSorted()).toEqual(
    [verdict.word['not-found'], verdict.word['unknown-issuer']].toSorted(),
  );
});

it('checks a pinned list again when the alarm rings, and tells what changed where it may', async () => {
  const demo = await startDemo();
  const { world, chromium } = demo;
  const page = await openBatch(demo);
  const changing = lineOf(world, ({ verdict: word }) => word === 'verified');
  await page.fill('.way-in textarea', world.expected.map(({ link }) => link).join('\n'));
  await page.click('.way-in .primary');
  const before = await run(page, world.expected.length);
  await page.getByLabel(batch.run.pin).selectOption('1');
  await page.getByText(batch.run.notify).waitFor();
  await page.evaluate(revokeAndMakeDue, { id: new URL(changing.link).pathname.split('/').at(-1) ?? '' });
  await page.close();

  const origin = `chrome-extension://${chromium.extensionId}`;
  const worker = await attach(chromium.session, (url, type) => type === 'service_worker' && url.startsWith(origin));
  // Nobody can press the browser's own question here, so its yes and its notifications are stood in for.
  await worker.evaluate(`for (const api of new Set([chrome, globalThis.browser ?? chrome])) {
    api.permissions.contains = async () => true;
    Object.defineProperty(api, 'notifications', { configurable: true, value: {
      create: async (id, told) => { globalThis.told = { id, ...told }; },
    } });
  }
  chrome.alarms.create('recheck', { when: Date.now() })`);
  await worker.until('globalThis.told', 60_000);
  const told = await worker.evaluate<{ id: string; title: string; message: string }>('globalThis.told');
  await worker.detach();
  expect(told).toMatchObject({
    title: recheck.title({ name: batch.pasted }),
    message: recheck.changed({ count: 1 }),
  });

  const again = await openBatch(demo, `#${told.id}`);
  await untilDone(again, world.expected.length);
  const at = world.expected.indexOf(changing);
  expect(await words(again)).toEqual(before.with(at, verdict.word.revoked));
});

/** In the page: the issuer takes one back, and a day goes by. */
async function revokeAndMakeDue({ id }: { id: string }): Promise<void> {
  const change = async (name: string, table: string, how: (value: never) => void) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const transaction = database.transaction(table, 'readwrite');
    const all = transaction.objectStore(table).openCursor();
    all.onsuccess = () => {
      const { result } = all;
      if (!result) return;
      how(result.value as never);
      result.update(result.value);
      result.continue();
    };
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
  };
  await change('bonafide-runs', 'runs', (run: { pinned: { next: number } }) => {
    run.pinned.next = 0;
  });
  await change(
    'bonafide',
    'answers',
    ({ kept }: { kept: { reference: { canonical: string }; evidence: { checks: object[] } } }) => {
      const { evidence, reference } = kept;
      if (!reference.canonical.includes(id)) return;
      const others = evidence.checks.filter((check) => 'id' in check && check.id !== 'status');
      evidence.checks = [...others, { id: 'status', outcome: 'fail', code: 'revoked', message: 'Taken back.' }];
    },
  );
}
