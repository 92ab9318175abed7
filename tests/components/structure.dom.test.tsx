/** What a page of an unknown layout is built of: shown when asked for, as text to read and to copy, and sent nowhere. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Structure } from '../../components/popup/Structure.tsx';
import { ENGLISH } from '../../lib/language/english.ts';
import { expectAccessible } from './accessible.ts';

afterEach(cleanup);

const { popup } = ENGLISH;

function shown(answer: string | undefined) {
  const onStructure = vi.fn(async () => answer);
  const onCopyText = vi.fn(async () => undefined);
  const { container } = render(<Structure site="linkedin" onStructure={onStructure} onCopyText={onCopyText} />);
  return { container, onStructure, onCopyText };
}

describe('the structure of a page', () => {
  it('is not made before somebody asks', () => {
    const { onStructure } = shown('main\n  p text');
    expect(screen.getByText(popup.layoutUnknown)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(onStructure).not.toHaveBeenCalled();
  });

  it('is shown whole, and copied as it is shown', async () => {
    const { container, onCopyText } = shown('main\n  p text');
    fireEvent.click(screen.getByRole('button', { name: popup.structure }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox');
    expect(text.value).toBe('Site linkedin\nmain\n  p text');
    expect(text.readOnly).toBe(true);
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: popup.structureCopy }));
    expect(onCopyText).toHaveBeenCalledWith(text.value);
    expect(await screen.findByText(popup.copied)).toBeTruthy();
  });

  it('says so where the browser keeps the page closed', async () => {
    shown(undefined);
    fireEvent.click(screen.getByRole('button', { name: popup.structure }));
    expect(await screen.findByText(popup.closed)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
