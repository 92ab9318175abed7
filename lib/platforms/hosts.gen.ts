/** Made by bin/platforms.ts from the platform files: the hosts of their links. Do not edit: run it again. */
export const HOSTS =
  '1drv.ms accredible.com achieve.snowflake.com app.box.com app.hubspot.com app.openbadges.me app.pluralsight.com ' +
  'app.verifyed.io aspen.eccouncil.org aws.amazon.com backpack.openbadges.org badgecraft.eu badges.parchment.au ' +
  'badges.parchment.ca badges.parchment.com badges.parchment.eu badges.parchment.sg badgr.com badgr.io ' +
  'catalog-education.oracle.com certificate.bcdiploma.com certmetrics.com certs.duolingo.com ' +
  'cloudskillsboost.google codecademy.com codesignal.com coursera.org credential.net ' +
  'credentials.corporatefinanceinstitute.com credentials.databricks.com credly.com credsverse.com datacamp.com ' +
  'developers.google.com docs.google.com docs.microsoft.com drive.google.com dropbox.com edx.org freecodecamp.org ' +
  'futurelearn.com g.dev hackerrank.com icloud.com isc2.org kaggle.com learn.kodekloud.com learn.microsoft.com ' +
  'learn.nvidia.com learncard.app learner.mycreds.ca linkedin.com mitxonline.mit.edu mygreatlearning.com ' +
  'nptel.ac.in openbadgefactory.com openbadgepassport.com pmi.org qwiklabs.com rhtapps.redhat.com salesforce.com ' +
  'scrum.org skills.google skillshop.exceedlms.com skillsoft.digitalbadges.skillsoft.com stepik.org ' +
  'trailblazer.me training.linuxfoundation.org trainingportal.linuxfoundation.org udacity.com ude.my ' +
  'udemy-certificate.s3.amazonaws.com udemy.com verified.sertifier.com verifierplus.org verify.comptia.org ' +
  'verify.skilljar.com view.pok.tech virtualbadge.io whoacademy.org xpro.mit.edu youracclaim.com';
