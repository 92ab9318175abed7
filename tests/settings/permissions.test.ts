import { describe, expect, it, vi } from 'vitest';
import { createPermissions } from '../../lib/settings/permissions.ts';

const createApi = () => ({ contains: vi.fn(async () => true), request: vi.fn(async () => true) });

describe('createPermissions', () => {
  it('asks Chrome for hosts', async () => {
    const api = createApi();
    const permissions = createPermissions(api, 'chrome');
    expect(await permissions.holds('badges.example')).toBe(true);
    expect(api.contains).toHaveBeenCalledWith({ origins: ['https://badges.example/*'] });
    await permissions.ask(['badges.example', 'keys.example']);
    expect(api.request).toHaveBeenCalledWith({ origins: ['https://badges.example/*', 'https://keys.example/*'] });
  });

  it('asks Firefox for the yes to sending as well, and holds nothing without it', async () => {
    const api = createApi();
    const permissions = createPermissions(api, 'firefox');
    await permissions.holds('badges.example');
    await permissions.ask([]);
    const sending = { data_collection: ['websiteContent'] };
    expect(api.contains).toHaveBeenCalledWith({ origins: ['https://badges.example/*'], ...sending });
    expect(api.request).toHaveBeenCalledWith({ origins: [], ...sending });
  });

  it('asks Chrome nothing where no host is wanted', async () => {
    const api = createApi();
    expect(await createPermissions(api, 'chrome').ask([])).toBe(true);
    expect(api.request).not.toHaveBeenCalled();
  });

  it('asks before anything is awaited, as browsers want it', () => {
    const api = createApi();
    void createPermissions(api, 'firefox').ask(['badges.example']);
    expect(api.request).toHaveBeenCalledOnce();
  });
});
