import { commandReference } from './command-reference.js';
import { dataDictionary } from './data-dictionary.js';
import { write } from './generated.js';
import { writePictures } from './pictures.js';
import { schemas } from './schemas.js';

await write(...schemas, dataDictionary, commandReference);
await writePictures();
