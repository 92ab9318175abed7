import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXAMPLES, NOW, stacked } from '../../bin/pictures/examples.ts';
import { News } from '../../components/news/News.tsx';
import { Stack } from '../../components/stack/Stack.tsx';
import { grouped, needsIn, placeIn, rowsOf, spanOf, stackOf, yearsIn } from '../../components/stack/stack.ts';
import { expectAccessible } from './accessible.ts';

const { told, marks } = stacked();
const HELD = stackOf(told.claims, marks);

beforeAll(() => {
  document.documentElement.lang = 'en';
  document.title = 'Bonafide';
});
afterEach(cleanup);

describe('the stack', () => {
  it('has what was proven, expired too, once each, the earliest first', () => {
    const [first] = EXAMPLES;
    if (!first) throw new Error('no examples');
    const twice = stackOf([first[0], { ...first[0], key: 'again' }], [first[1], first[1]]);
    expect(twice).toHaveLength(1);
    expect(HELD.map(({ from }) => from)).toEqual(HELD.map(({ from }) => from).toSorted());
    expect(new Set(HELD.map(({ verdict }) => verdict))).toEqual(new Set(['verified', 'expired']));
    const all = stackOf(
      EXAMPLES.map(([claim]) => claim),
      EXAMPLES.map(([, mark]) => mark),
    );
    expect(all.map(({ verdict }) => verdict).toSorted()).toEqual(['expired', 'verified']);
  });

  it('groups by issuer, and by skill with those that name none last', () => {
    expect(grouped(HELD, 'issuer').map(({ name }) => name)).toEqual([
      'Example Cloud Academy',
      'University of Exampleton',
    ]);
    expect(grouped(HELD, 'skill').at(-1)?.name).toBe('');
  });

  it('draws what builds on what, where both are there', () => {
    const rows = rowsOf(grouped(HELD, 'issuer'));
    const named = needsIn(rows).map(({ first, then }) =>
      [rows[first], rows[then]].map((row) => row && 'held' in row && row.held.title),
    );
    expect(named).toEqual([
      ['Cloud Practitioner', 'Solutions Architect – Associate'],
      ['Solutions Architect – Associate', 'Solutions Architect – Professional'],
    ]);
  });

  it('spans whole years with today among them', () => {
    const span = spanOf(HELD, NOW);
    expect(placeIn(span, span.from)).toBe(0);
    expect(placeIn(span, NOW)).toBeGreaterThan(50);
    expect(yearsIn(span).length).toBeLessThanOrEqual(12);
    expect(yearsIn(span)).toContain(2023);
  });
});

describe('the page of it', () => {
  const open = () => {
    const [onBy, onPrint] = [vi.fn(), vi.fn()];
    const { container } = render(
      <Stack
        name="Mira Okafor"
        claims={told.claims}
        marks={marks}
        by="issuer"
        now={NOW}
        onBy={onBy}
        onPrint={onPrint}
      />,
    );
    return { container, onBy, onPrint };
  };

  it('is accessible, and says in words what its bars show', async () => {
    const { container } = open();
    await expectAccessible(container);
    const lines = [...container.querySelectorAll('.held')].map(({ textContent }) => textContent);
    expect(lines).toContainEqual(expect.stringMatching(/^Cloud Practitioner.*2021 to .*2024, expired$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^Solutions Architect – Professional.*builds on Solutions Architect – Associate/),
    );
  }, 60_000);

  it('greys what has expired and keeps quiet about nothing', () => {
    const { container } = open();
    expect(container.querySelectorAll('.over')).toHaveLength(1);
    expect(screen.getByText(/more are not shown|One more is not shown/)).toBeTruthy();
    expect(within(container.querySelector('.standings') as HTMLElement).getAllByRole('listitem')).toHaveLength(
      told.claims.length,
    );
  });

  it('groups by skill and prints when it is told to', () => {
    const { onBy, onPrint } = open();
    fireEvent.click(screen.getByRole('radio', { name: 'Skill' }));
    expect(onBy).toHaveBeenCalledWith('skill');
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('says so where nothing is proven', () => {
    render(<Stack name="" claims={[]} marks={[]} by="issuer" now={NOW} onBy={vi.fn()} onPrint={vi.fn()} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing here is proven yet.');
  });
});

it('what is new is accessible', async () => {
  const { container } = render(<News />);
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(3);
  await expectAccessible(container);
}, 60_000);
