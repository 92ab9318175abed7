/** Made by bin/platforms.ts from the platform files: the hosts of their links and of redirectors, by fingerprint.ts. Do not edit: run it again. */
export const HOSTS =
  '1996fp13ctvhpz33xb5kfiuqi5kb1a1ynj6pbi4bjay0pblkbx8br72uca9sodaaggjyjmnxer6jd99crj4bv547eou6ev0hojlvziatf90bey' +
  '1ata0tt8g9xlrci6d0wxn3ht9xnzvx3gk06b8b668xm7lxya5xwuqttyprsz70pbp8iafv9mrwboid6rz73vmwip93r8l4xonkggy28iljrptk' +
  'bq0ugjt4qw5r4idb0g3tiaa810bcugt9dn5smeqrmu3l2yjmq5t9u59s3hg4f9n9mx85jqkllklu5ucsc2sjft7rkhhl2idgbeiiv20gpycao0' +
  'cvpeboxgy5uup26qdugtd7j0vk8px20isi3r596ieu';
