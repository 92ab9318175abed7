/** Made by bin/platforms.ts from the platform files: the hosts of their links and of redirectors, by fingerprint.ts. Do not edit: run it again. */
export const HOSTS =
  '3m1c3t1j9q580t310p012686040n1d0f2n9t0a8q4u281v1su00j0n16141p3t5b0v8c142yda0m283p271i0wdf023xnj5a128y3d8m2z0o33' +
  '5o3ads0y7v5w0eb2iaar214a1z6udf1m1m373u541i17hge30h1g0a1j3k3j1q161m0b03bqod6l1b0p0f6s0h4s0z5m0d0z54bb131y010f1x' +
  '0n8ili0v511r1a14758h0769100h';
