export const issuerHosts = [
  'api.accredible.com',
  'api.badgr.io',
  'api.credly.com',
  'openbadgefactory.com',
  'www.credly.com',
];
