/** Made by bin/platforms.ts from the platform files: the hosts of their links, by fingerprint.ts. Do not edit: run it again. */
export const HOSTS =
  '1996fp13cqtttvhpz33xb5kfiuqi5kb1aj6pbi4bjay0pblkbx8br72uca9sjyjmnxer6jd99crj4bv547eou6ev0hojlvziatf90bey1ata0t' +
  'txlrci6d0wxn3xnzvx3gk06b8b66ya5xwuypr0pbp8i3vmwip93r8l4xonkggrptqw5r4idb0810bcugt9qrmu3l2yjt9u59s4f9n9mx85llkc' +
  '2s7rkhhl2idgbeiiv20gpycao0cvpxgy5uup26qdugtd7j00isi3r596';
