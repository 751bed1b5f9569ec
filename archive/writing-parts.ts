/** All that changes what is on record, or reads all of it: nothing that a question needs. */
export { backupLines } from './backup';
export { changesOf } from './changes';
export { importPack } from './import-pack';
export { mend } from './mend';
export { changeOwn, ownRecords } from './own';
export { recordsOf } from './records';
export { removePack } from './remove-pack';
export { restoreBackup } from './restore';
export { switchPack } from './switch';
export { whoIsWho } from './who-is-who';
