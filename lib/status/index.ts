/** All status methods; to add one, write a file of the shape of method.ts and list it here. */
import { bitstring } from './bitstring.ts';
import type { StatusMethod } from './method.ts';
import { revocationList } from './revocation-list.ts';
import { revocationList2020 } from './revocation-list-2020.ts';
import { tokenStatusList } from './token-status-list.ts';

export const STATUS_METHODS: readonly StatusMethod[] = [bitstring, revocationList2020, revocationList, tokenStatusList];
