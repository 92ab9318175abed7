import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: {
    name: 'Bonafide',
    description: 'Are the badges on this profile genuine? Bonafide asks their issuers and says so beside each link.',
  },
});
