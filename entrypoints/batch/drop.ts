/** Files that are dropped anywhere on the page, folders with all that is in them; and files that are pasted, a picture among them. */

/** More is no list of a team's. */
const MOST_FILES = 20_000;

export function acceptDrops(page: Document, dropped: (files: readonly File[]) => void): void {
  const { body } = page;
  const leave = () => delete body.dataset.dropping;
  page.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    body.dataset.dropping = '';
  });
  page.addEventListener('paste', (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    dropped(pasted);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) leave();
  });
  page.addEventListener('drop', (event) => {
    leave();
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    // What is dropped is gone once this returns, so the entries are taken at once.
    const entries = [...dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    const loose = [...dataTransfer.files];
    void filesIn(entries).then((files) => dropped(files.length > 0 ? files : loose));
  });
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const left = [...entries];
  for (let entry = left.shift(); entry && files.length < MOST_FILES; entry = left.shift()) {
    if (entry.isFile) files.push(...(await fileOf(entry as FileSystemFileEntry)));
    else left.push(...(await allIn((entry as FileSystemDirectoryEntry).createReader())));
  }
  return files;
}

/** None where it went away in the meantime. */
const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<readonly File[]>((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );

/** A reader gives a hundred at a time, and none at the end. */
async function allIn(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
