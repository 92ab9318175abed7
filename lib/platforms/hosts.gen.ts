/** Made by bin/platforms.ts from the platform files: the hosts of their links, by fingerprint.ts. Do not edit: run it again. */
export const HOSTS =
  '1996fp13cqtttvhpz33xb5kfiuqi5kb1aj6pbi4bjay0pblkbx8br72ucjyjmnxer6jd99crj4bv547eou6ev0hojlvziatfata0ttxlrci6d0' +
  'wxn3xnzgk06b8b66ya5ypr0pbp8iwip93r8l4xonkggrptqw5r4idb0810bcuqrmu3l2yjt9u59s4f9n9mx85c2s7rkhhl2id20gpycao0cvpx' +
  'gy5uup26qdugtd7j00isi3r596';
