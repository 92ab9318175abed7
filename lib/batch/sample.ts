/**
 * A list to try the page with: nobody in it exists, and of their badges no issuer knows; in the demo world (bin/world) each link
 * leads somewhere, with an answer of its own.
 */

const ROWS: readonly (readonly string[])[] = [
  ['Candidate', 'E-mail', 'Certification', 'Issuing organization', 'Issue date', 'Expires', 'Credential URL'],
  [
    'Mara Ellingsen',
    'mara@mail.example',
    'Cloud Operations – Associate',
    'Northwind Cloud Academy',
    '',
    '',
    'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11',
  ],
  [
    'Mara Ellingsen',
    'mara@mail.example',
    'Digital Literacy',
    'Fjordskole Adult Education',
    '',
    '',
    'https://api.badgr.io/public/assertions/q4Zt8WmKd2RxVb6YpLc9Ns',
  ],
  [
    'Mara Ellingsen',
    'mara@mail.example',
    'Data Engineering – Professional',
    'Northwind Cloud Academy',
    '',
    '',
    'https://www.credly.com/badges/b7d04c6e-51a8-4f2d-a3b9-6c8e1f90d733',
  ],
  [
    'Jonas Petrov',
    'jonas@mail.example',
    'Accessible Web Design',
    'Fjordskole Adult Education',
    '',
    '',
    'https://api.badgr.io/public/assertions/h7Xc3GfJv5TnQa1EwMu0Ok',
  ],
  [
    'Jonas Petrov',
    'jonas@mail.example',
    'Kubernetes Platform Engineer',
    'Northwind Cloud Academy',
    '',
    '',
    'https://www.credly.com/badges/8a2e6d10-0b57-4c39-8e64-d1f7a9c3b822',
  ],
  [
    'Ola Nilsen',
    'ola@mail.example',
    'Cloud Operations – Associate',
    'Northwind Cloud Academy',
    '',
    '',
    'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11',
  ],
  [
    'Ola Nilsen',
    'ola@mail.example',
    'Negotiation Fundamentals',
    'Coursera',
    '',
    '',
    'https://www.coursera.org/account/accomplishments/verify/K7QX2M9TLZ4R',
  ],
];

/** As a spreadsheet would save it. */
export const SAMPLE = ROWS.map((row) =>
  row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
).join('\r\n');
