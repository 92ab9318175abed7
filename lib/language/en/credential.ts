/** The words of our own page about what a person asked for: a claim, a link, a picture, a selection. */
export const CREDENTIAL = {
  page: 'Bonafide: a credential',
  several: 'Credentials',
  gone: 'There is nothing here any more.',
  goneWhy: 'What was asked is kept until the browser closes. Ask again from where you came.',
  nothing: 'There is no address in it.',
  nothingWhy: 'A link or a picture with an address of its own can be checked.',
  trustTitle: 'Do you know this issuer?',
  trustWhat:
    'It is genuine, but nobody whom you trust says who the issuer is. If you know it by {id}, say so: its genuine credentials are called verified from then on.',
  trust: 'Trust {name}',
  trustSure: 'Whoever holds the key of {id} may then call anything verified. You can take it back in the options.',
  trustYes: 'Yes, trust it',
  trusted: 'Trusted. You find it in the options.',
  ledgerTitle: 'Is its receipt in the public ledger?',
  ledgerWhat:
    'It agrees with its receipt. Whether that receipt stands in the public ledger, {explorer} can tell, and then hears which certificate you look at.',
  ledgerWhatIssuer:
    'It agrees with its receipt. Whether that receipt stands in the public ledger, {explorer} can tell, and {issuer} whether its issuer put it there. Both then hear that you look at it.',
  ledgerAsk: 'Ask {explorer}',
  ledgerNotAsked: 'Nobody was asked.',
  wrongTitle: 'Is this verdict wrong?',
  wrongWhat:
    'Nothing is sent. A file is made on this device that you can attach to a report: the link, the verdict and the codes of the checks, without the holder’s name.',
  wrongNote: 'What would be right? (optional)',
  wrongSave: 'Save the report',
  wrongSaved: 'Saved.',
} as const;
