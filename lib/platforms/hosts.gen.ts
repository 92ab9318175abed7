/** Made by bin/platforms.ts from the platform files: the hosts of their links and of redirectors, by fingerprint.ts. Do not edit: run it again. */
export const HOSTS =
  '1996fp13cqtttvhpz33xb5kfiuqi5kb1a1ynj6pbi4bjay0pblkbx8br72uca9saggjyjmnxer6jd99crj4bv547eou6ev0hojlvziatf90bey' +
  '1ata0tt8g9xlrci6d0wxn3ht9xnzvx3gk06b8b667lxya5xwuypr0pbp8iafv9mrwboid6qaerz73vmwip93r8l4xonkggb31y28iljrptkbq0' +
  'ugqw5r4idb0810bcugt9dn5qrmu3l2yjmq5t9u0gs59s4f9n9mx85jqkllklu5ucsc2sjft7rkhhl2idgbeiiv20gpycao0cvpebof7gxgy5uu' +
  'p26qdugtd7j0vk80isi3r596ieu';
