export type { Phrase, Said, Words } from '../../account/base/words';
