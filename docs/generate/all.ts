import { commandReference } from './command-reference.js';
import { dataDictionary } from './data-dictionary.js';
import { formatReference } from './format-reference.js';
import { write } from './generated.js';
import { writePictures } from './pictures.js';
import { schemas } from './schemas.js';

await write(...schemas, dataDictionary, commandReference, formatReference);
await writePictures();
