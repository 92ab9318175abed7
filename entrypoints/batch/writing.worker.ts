/** The thread that writes a run as a file, in the language of the page. It wires, and decides nothing. */
import { reportOf } from '../../lib/batch/result.ts';
import { createWriting, type ToWriting, type WritingWords } from '../../lib/batch/writing.ts';
import { createPageLanguages } from '../../lib/language/pages.ts';
import type { Tag } from '../../lib/language/tags.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';

async function speak(tag: Tag): Promise<WritingWords> {
  const browser = {
    runtime: { getURL: () => new URL('/', self.location.href).href },
    i18n: { getUILanguage: () => tag },
  };
  const { words, speaker } = await createPageLanguages(browser, {
    read: async () => ({ ...DEFAULTS, language: tag }),
  }).current();
  return {
    words,
    said(result) {
      const report = reportOf(result);
      return report ? { report: speaker.report(report) } : result;
    },
  };
}

const heard = createWriting((message) => postMessage(message), speak);
addEventListener('message', ({ data }: MessageEvent<ToWriting>) => heard(data));
