import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bin/cli/options.ts';
import { UsageError } from '../../bin/cli/usage.ts';

const FROM = '/home/someone';
const read = (...argv: string[]) => readOptions(argv, FROM);

describe('readOptions', () => {
  it('resolves files from where the user stood and leaves links alone', () => {
    const { inputs } = read('badge.json', 'https://badges.example/1', '-', '/tmp/x.png');
    expect(inputs).toEqual([`${FROM}/badge.json`, 'https://badges.example/1', '-', '/tmp/x.png']);
  });

  it('reads the moment, the workers and what the page claims', () => {
    const options = read(
      '--now',
      '2026-01-02T03:04:05Z',
      '--jobs',
      '3',
      '--person',
      'Ada Example',
      '--expires',
      'never',
      'x.json',
    );
    expect(options.now).toBe(Date.UTC(2026, 0, 2, 3, 4, 5));
    expect(options.jobs).toBe(3);
    expect(options.claimed).toEqual({ person: 'Ada Example', expires: 'never' });
  });

  it.each([
    ['nothing to check', []],
    ['an unknown option', ['--jsonn', 'x.json']],
    ['a moment that is none', ['--now', 'yesterday', 'x.json']],
    ['no workers', ['--jobs', '0', 'x.json']],
    ['a month that is none', ['--issued', '2026-13', 'x.json']],
    ['an issue month "never"', ['--issued', 'never', 'x.json']],
    ['a page without its address', ['--page', 'page.html']],
    ['an address without its page', ['--url', 'https://site.example/', 'x.json']],
    ['an address that is none', ['--page', 'page.html', '--url', 'site']],
  ])('refuses %s', (_, argv) => {
    expect(() => read(...argv)).toThrow(UsageError);
  });
});

describe('--ask-ledger', () => {
  it('takes explorers that are known, and tells whom it would ask', () => {
    expect(readOptions(['--ask-ledger', 'blockstream', 'a.json'], '/').askLedger).toBe('blockstream');
    expect(readOptions(['a.json'], '/').askLedger).toBeUndefined();
    expect(() => readOptions(['--ask-ledger', 'somebody', 'a.json'], '/')).toThrow(/blockstream\.info/);
  });
});
