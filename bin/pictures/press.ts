/** A mark's button is behind a closed shadow root; a press on the place where it stands reaches it as a person's would. */
import type { Page } from 'playwright-core';

/** @param index the place of a claim on the page */
export async function pressMark(page: Page, index: number): Promise<void> {
  const host = page.locator('li a + span').nth(index);
  await host.scrollIntoViewIfNeeded();
  const box = await host.boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
