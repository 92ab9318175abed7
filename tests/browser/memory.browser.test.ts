/** What a page took away is let go of: marks, their listeners, and whatever remembered them. Counted after the collector ran. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { marksOf } from '../../bin/browser/marks.ts';
import { startDemo } from './demo.ts';

/** Badges come at the end of a list and go at its beginning. */
const LIST = `
  const list = document.querySelector('article').appendChild(document.createElement('ul'));
  let last = 0;
  window.scrollOn = (count) => {
    for (let at = 0; at < count; at++) {
      const card = document.createElement('li');
      const id = String(last++).padStart(8, '0');
      card.innerHTML = '<a href="https://www.credly.com/badges/' + id + '-1111-4222-8333-0123456789ab">Badge ' + id + '</a>';
      list.append(card);
    }
    while (list.children.length > 20) list.firstElementChild.remove();
  };
`;

it('leaves no mark and no listener behind when badges scroll by', async () => {
  const { world, visit } = await startDemo();
  const page = await visit(world.pages.github);
  const marks = await marksOf(page);
  await marks.until(({ length }) => length === 2);
  await page.evaluate(LIST);
  const session = await page.context().newCDPSession(page);

  const scroll = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      await page.evaluate('scrollOn(20)');
      const last = await page.evaluate<string>(`document.querySelector('article li:last-child a').href`);
      await marks.one(last, () => true);
    }
    await marks.until(({ length }) => length === 22);
  };
  await scroll(5);
  const before = await settled(session, page);
  await scroll(10);
  const after = await settled(session, page);
  // Two hundred marks came and went: each has a dozen nodes and as many listeners.
  expect(after.nodes - before.nodes).toBeLessThan(200);
  expect(after.listeners - before.listeners).toBeLessThan(200);
});

/** A mark that went is remembered for a moment, in case it comes back: until nothing becomes less any more. */
async function settled(session: CDPSession, page: Page): Promise<Counted> {
  let last = await counted(session, page);
  for (let same = 0; same < 5; ) {
    await page.evaluate('new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 200)))');
    const now = await counted(session, page);
    same = now.nodes === last.nodes ? same + 1 : 0;
    last = now;
  }
  return last;
}

interface Counted {
  readonly nodes: number;
  readonly listeners: number;
}

async function counted(session: CDPSession, page: Page): Promise<Counted> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await page.evaluate('new Promise(requestAnimationFrame)');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}
